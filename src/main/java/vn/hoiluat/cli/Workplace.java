package vn.hoiluat.cli;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import reactor.core.publisher.Flux;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.knowledge.GateConfiguration;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.KnowledgeConfiguration;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.learning.LearntBase;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.territory.Territory;

/** The store and the base, opened for one command without the service; seeded as the service would. */
final class Workplace implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEARNING = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private Workplace(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens it with the service's configuration. Throws {@link ReportedException} if that fails, as while a service runs. */
    static Workplace open() {
        return open(Parts.class);
    }

    /** Opens the store alone; fails as {@link #open()} does. */
    static Workplace openStore() {
        return open(Store.class);
    }

    private static Workplace open(Class<?> parts) {
        try {
            return new Workplace(new SpringApplicationBuilder(parts)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .run());
        } catch (RuntimeException e) {
            throw new ReportedException(e);
        }
    }

    KnowledgeBase base() {
        return context.getBean(KnowledgeBase.class);
    }

    /** A part by its type. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * Waits until the index, which follows the store in the background, holds what is published. Without it a command that ends
     * leaves work behind for the next start.
     */
    void awaitIndex() {
        long published = base().counts()
                .map(counts -> counts.getOrDefault(EntryStatus.PUBLISHED, 0L))
                .blockOptional()
                .orElse(0L);
        Flux.interval(Duration.ZERO, LOOK_EVERY)
                .map(tick -> base().health())
                .filter(health -> health.ready() && health.entries() >= published)
                .blockFirst(LONGEST_WAIT);
    }

    /**
     * Waits until the base's own language is learnt, which what is typed is read by; goes on without it if that takes long, as
     * the service does.
     */
    void awaitLearning() {
        Flux.interval(Duration.ZERO, LOOK_EVERY)
                .filter(tick -> part(CurrentLearning.class).get() != LearntBase.NONE)
                .take(1)
                .take(LONGEST_LEARNING)
                .blockLast();
    }

    AnsweringSettings answering() {
        return part(AnsweringSettings.class);
    }

    boolean isSandbox() {
        return context.getEnvironment().acceptsProfiles(Profiles.of("sandbox"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The store; named here and not found by the service's scan. */
    @ComponentScan("vn.hoiluat.persistence")
    static class Store {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** What of the program takes part. */
    @Import({KnowledgeConfiguration.class, GateConfiguration.class})
    @ComponentScan("vn.hoiluat.seeding")
    static class Parts extends Store {

        @Bean
        Accounts accounts(DocumentStore store) {
            return new Accounts(store);
        }

        @Bean
        Territory territory(DocumentStore store) {
            return new Territory(store);
        }

        @Bean
        AnsweringSettings answering(Environment environment) {
            return Binder.get(environment)
                    .bind("hoiluat.bot.answering", AnsweringSettings.class)
                    .get();
        }
    }
}
