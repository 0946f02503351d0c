package vn.hoiluat.casesearch;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.storage.DocumentStore;

/** Opens the search over cases beside the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseSearchProperties.class)
class CaseSearchConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    CaseSearch caseSearch(DocumentStore store, Clock clock, CaseSearchProperties properties) {
        return new CaseSearch(properties.indexDirectory(), store, clock, properties.commitEvery());
    }
}
