package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.hoiluat.storage.DocumentStore;

/** A data directory, opened as the service opens it, without the service. No other process may hold it. */
final class StoredData implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StoredData(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the directory. Blocks. */
    static StoredData open(Path directory) {
        return new StoredData(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run("--hoiluat.storage.directory=" + directory, "--hoiluat.storage.mongodb-uri="));
    }

    DocumentStore store() {
        return context.getBean(DocumentStore.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The storage engine and nothing else: not annotated, so that the service's own scan does not find it. */
    @ComponentScan("vn.hoiluat.persistence")
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
