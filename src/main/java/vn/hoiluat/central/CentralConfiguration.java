package vn.hoiluat.central;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.central.rest.RestConnection;
import vn.hoiluat.central.rest.RestProperties;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.central.CentralSync;
import vn.hoiluat.knowledge.central.ConflictInbox;
import vn.hoiluat.knowledge.central.ExchangeLedger;
import vn.hoiluat.knowledge.central.QuestionCases;
import vn.hoiluat.knowledge.central.SyncSettings;
import vn.hoiluat.knowledge.central.Waits;
import vn.hoiluat.knowledge.central.files.FileCentralDatabase;
import vn.hoiluat.knowledge.drafting.AnswerDrafting;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;

/** Puts together the connection with the central database; without one, its pages say so and nothing runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CentralProperties.class, RestProperties.class})
class CentralConfiguration {

    private static final int WORKERS = 2;
    private static final int WAITING = 1_000;

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService centralPace() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("central-pace").factory());
    }

    @Bean
    Central central(
            CentralProperties properties,
            RestProperties rest,
            DocumentStore store,
            WebClient.Builder web,
            ObjectProvider<SslBundles> bundles,
            ScheduledExecutorService centralPace,
            Scheduler centralWork,
            QuestionCases questionCases,
            Clock clock) {
        @Nullable
        CentralDatabase database = switch (properties.kind()) {
            case NONE -> null;
            case FILES -> files(properties.files(), centralWork, clock);
            case REST ->
                RestConnection.to(
                        rest,
                        properties.unit(),
                        web,
                        rest.sslBundle().isEmpty() ? null : bundles.getObject().getBundle(rest.sslBundle()),
                        clock,
                        centralPace);
        };
        return new Central(database == null ? null : partner(database, properties, store, questionCases, clock));
    }

    private static CentralDatabase files(CentralProperties.Files files, Scheduler work, Clock clock) {
        return new FileCentralDatabase(
                Path.of(files.directory()), files.format(), new DocumentNames(), new Messages(), work, clock);
    }

    private static Partner partner(
            CentralDatabase database,
            CentralProperties properties,
            DocumentStore store,
            QuestionCases cases,
            Clock clock) {
        var settings = new SyncSettings(properties.unit(), properties.ruleOrUsual(), SyncSettings.USUAL_LEASE);
        CentralSync sync = new CentralSync(database, store, cases, new Messages(), settings, clock);
        return new Partner(database, sync, new ConflictInbox(store, sync), new Waits(store, database.peer(), clock));
    }

    @Bean
    Assignments centralAssignments(DocumentStore store, Clock clock) {
        return new Assignments(store, clock);
    }

    @Bean
    QuestionCases questionCases(
            DocumentStore store, CaseRegister register, CaseDesk desk, MessageIntake intake, Clock clock) {
        return new CentralCases(store, register, desk, intake, clock);
    }

    /** There is one even where there is no partner: cases of a former one may still be answered. */
    @Bean
    CentralSender centralSender(DocumentStore store, Assignments assignments, AnswerDrafting drafting) {
        return new CentralSender(store, assignments, drafting);
    }

    @Bean
    ExchangeLedger exchangeLedger(DocumentStore store) {
        return new ExchangeLedger(store);
    }

    @Bean
    CentralMappings centralMappings(DocumentStore store) {
        return new CentralMappings(store);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler centralWork() {
        return Schedulers.newBoundedElastic(WORKERS, WAITING, "central");
    }

    @Bean
    CentralRounds centralRounds(Central central, CentralProperties properties, Scheduler centralWork) {
        return new CentralRounds(central, properties.every(), centralWork);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> centralStarter(CentralRounds rounds) {
        return ready -> rounds.start();
    }

    @Bean
    CentralFigures centralFigures(Central central, CentralProperties properties, MeterRegistry registry, Clock clock) {
        return new CentralFigures(central, properties.every(), registry, clock);
    }

    @Bean
    CentralHealth centralHealthIndicator(Central central, CentralProperties properties, Clock clock) {
        return new CentralHealth(central, properties.every(), clock);
    }
}
