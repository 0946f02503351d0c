package vn.hoiluat.persistence;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.storage.DocumentStore;

/** Opens the store that the configuration names and closes it after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    @Bean
    DataDirectory dataDirectory(StorageProperties properties) {
        return DataDirectory.hold(properties.directory());
    }

    @Bean
    DocumentStore documentStore(DataDirectory directory, StorageProperties properties, Clock clock) {
        return properties.mongodbUri().isEmpty()
                ? SqliteDocumentStore.open(directory, properties, clock)
                : MongoDocumentStore.open(directory.path(), properties, clock);
    }
}
