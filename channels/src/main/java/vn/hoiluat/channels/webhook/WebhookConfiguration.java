package vn.hoiluat.channels.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.intake.MessageIntake;

/** Declares the shell that the channels share. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookMetrics webhookMetrics(MeterRegistry registry, Clock clock) {
        return new WebhookMetrics(registry, clock);
    }

    @Bean
    WebhookEndpoint webhookEndpoint(MessageIntake intake, WebhookMetrics metrics) {
        return new WebhookEndpoint(intake, metrics);
    }
}
