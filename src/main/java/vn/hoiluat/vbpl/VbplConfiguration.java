package vn.hoiluat.vbpl;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.law.LegalDocumentSource;

/** Declares where documents are looked up outside: nowhere unless an address is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VbplProperties.class)
class VbplConfiguration {

    /** A long law with its markup. */
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    @Bean
    LegalDocumentSource legalDocumentSource(WebClient.Builder builder, VbplProperties properties, Clock clock) {
        if (!properties.isOn()) {
            return LegalDocumentSource.NONE;
        }
        WebClient client = builder.clone()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        return new VbplGateway(
                client,
                properties,
                new VbplDocuments(NumberLetters.shipped()),
                new Pace(properties.pause(), clock, Schedulers.parallel()),
                clock);
    }
}
