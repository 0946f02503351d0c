package vn.hoiluat.cli;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoiluat.persistence.StorageProperties;

/** Which store this program is configured for. Opens nothing, so that a running service is not in the way. */
final class ConfiguredStorage {

    private ConfiguredStorage() {}

    /** Reads the configuration. Throws {@link ReportedException} if it makes no sense. */
    static StorageProperties read() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run()) {
            return context.getBean(StorageProperties.class);
        } catch (RuntimeException e) {
            throw new ReportedException(e);
        }
    }

    /** The configuration of the storage and nothing else. */
    @EnableConfigurationProperties(StorageProperties.class)
    static class Parts {}
}
