package vn.hoiluat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoiluat.persistence.DataDirectory;
import vn.hoiluat.persistence.StorageProperties;

/** The installation whose base a bench run uses. A run works on a copy and leaves the installation as it was. */
final class Installation {

    private static final String BACKUPS = "backups";

    private final Path data;

    Installation(Path data) {
        this.data = data;
    }

    /** The installation that this program is configured for. */
    static Installation configured() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run()) {
            return new Installation(
                    context.getBean(StorageProperties.class).directory().toAbsolutePath());
        }
    }

    /** Copies the data, but not the backups, or makes an empty directory if there is nothing yet. */
    void copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        if (!Files.isDirectory(data)) {
            return;
        }
        try (DataDirectory held = DataDirectory.hold(data);
                Stream<Path> found = Files.walk(held.path())) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(held.path().resolve(BACKUPS)))
                    .toList();
            for (Path file : files) {
                Path copy = target.resolve(data.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The configuration of the storage and nothing else. */
    @EnableConfigurationProperties(StorageProperties.class)
    static class Parts {}
}
