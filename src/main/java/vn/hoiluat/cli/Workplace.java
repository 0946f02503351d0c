package vn.hoiluat.cli;

import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Profiles;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.storage.DocumentStore;

/** The store and the base, opened for one command without the service; seeded as the service would. */
final class Workplace implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Workplace(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens it with the service's configuration. Throws {@link ReportedException} if that fails, as while a service runs. */
    static Workplace open() {
        try {
            return new Workplace(new SpringApplicationBuilder(Parts.class)
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

    AnsweringSettings answering() {
        return Binder.get(context.getEnvironment())
                .bind("hoiluat.bot.answering", AnsweringSettings.class)
                .get();
    }

    boolean isSandbox() {
        return context.getEnvironment().acceptsProfiles(Profiles.of("sandbox"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What of the program takes part; named here and not found by the service's scan. */
    @ComponentScan({"vn.hoiluat.persistence", "vn.hoiluat.knowledge", "vn.hoiluat.seeding"})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Accounts accounts(DocumentStore store) {
            return new Accounts(store);
        }
    }
}
