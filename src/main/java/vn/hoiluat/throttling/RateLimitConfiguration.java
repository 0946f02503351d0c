package vn.hoiluat.throttling;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.limit.RateLimit;

/** Declares the limits, each under the name it is asked for by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimitConfiguration {

    @Bean
    RateLimit webMessagesOfVisitor(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.webMessagesOfVisitor(), clock);
    }

    @Bean
    RateLimit webMessagesOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.webMessagesOfAddress(), clock);
    }

    @Bean
    RateLimit webFilesOfVisitor(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.webFilesOfVisitor(), clock);
    }

    @Bean
    RateLimit webReadingsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.webReadingsOfAddress(), clock);
    }

    @Bean
    RateLimit lookupsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.lookupsOfAddress(), clock);
    }

    @Bean
    RateLimit answersOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.answersOfAddress(), clock);
    }

    @Bean
    RateLimit slipsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.slipsOfAddress(), clock);
    }

    @Bean
    RateLimit suggestionsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.suggestionsOfAddress(), clock);
    }

    @Bean
    RateLimit openReadingsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.openReadingsOfAddress(), clock);
    }

    @Bean
    RateLimit signInsOfAddress(RateLimitProperties properties, Clock clock) {
        return new TokenBuckets(properties.signInsOfAddress(), clock);
    }
}
