package vn.hoiluat.publicbase;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.storage.DocumentStore;

/** Puts together what shows the published base to anybody. */
@Configuration(proxyBeanMethods = false)
class PublicBaseConfiguration implements WebFluxConfigurer {

    private static final String UNKNOWN_CITATIONS = "${hoiluat.bot.answering.unknown-citations-answer:false}";

    /** Scripts of any site may read what anybody may read. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String open : new String[] {"/api/v1/**", "/hoi-dap/feed.atom", "/hoi-dap/feed.json"}) {
            registry.addMapping(open)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD")
                    .exposedHeaders("ETag", "Retry-After");
        }
    }

    @Bean
    Openness openness(
            DocumentRegister register, LocalData localData, @Value(UNKNOWN_CITATIONS) boolean unknownCitations) {
        return new Openness(register.known(), localData, unknownCitations);
    }

    /** One thread: what is listed is listed once for all who wait for it. */
    @Bean(destroyMethod = "dispose")
    Scheduler openScheduler() {
        return Schedulers.newBoundedElastic(1, 1_000, "open-base");
    }

    @Bean(destroyMethod = "close")
    OpenCatalogue openCatalogue(
            Entries entries, DocumentStore store, Openness openness, Scheduler openScheduler, Clock clock) {
        return new OpenCatalogue(entries, store.changes(), openness, openScheduler, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> openCatalogueStarter(OpenCatalogue openCatalogue) {
        return ready -> openCatalogue.start();
    }

    @Bean
    OpenBase openBase(
            Entries entries, AnswerFinder finder, OpenCatalogue openCatalogue, Openness openness, Clock clock) {
        return new OpenBase(entries, finder, openCatalogue, openness, clock);
    }

    @Bean
    ServedEntries servedEntries(OpenBase base, @Value("${hoiluat.bot.public-url}") URI service) {
        return key -> base.open(key)
                .flatMap(Opened::shown)
                .map(entry -> new ServedEntries.Served(
                        entry.source(),
                        entry.externalId(),
                        entry.version(),
                        entry.content().field(),
                        entry.content().question(),
                        service.resolve(entry.path()),
                        entry.mark()));
    }

    @Bean
    OpenDocuments openDocuments(JsonMapper json) {
        return new OpenDocuments(json);
    }

    @Bean
    StructuredData structuredData(JsonMapper json, @Value("${hoiluat.bot.public-url}") URI service) {
        return new StructuredData(json, service);
    }

    /** Feeds and sitemaps. */
    @Bean
    SpringResourceTemplateResolver xmlTemplates(ApplicationContext context) {
        SpringResourceTemplateResolver files = new SpringResourceTemplateResolver();
        files.setApplicationContext(context);
        files.setPrefix("classpath:/templates/");
        files.setResolvablePatterns(Set.of("*.xml"));
        files.setTemplateMode(TemplateMode.XML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setOrder(2);
        return files;
    }
}
