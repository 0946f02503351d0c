package vn.hoiluat.cli;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoiluat.answering.AnsweringSettings;

/** Where the bands of this program's configuration lie. Opens no store. */
final class ConfiguredAnswering {

    private static final String PREFIX = "hoiluat.bot.answering";

    private ConfiguredAnswering() {}

    /** Reads the configuration. Throws {@link ReportedException} if it makes no sense. */
    static AnsweringSettings read() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run()) {
            return Binder.get(context.getEnvironment())
                    .bind(PREFIX, AnsweringSettings.class)
                    .get();
        } catch (RuntimeException e) {
            throw new ReportedException(e);
        }
    }

    /** The environment alone is wanted. */
    static class Nothing {}
}
