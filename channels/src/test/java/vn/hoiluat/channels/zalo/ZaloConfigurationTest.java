package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloConfigurationTest {

    private final ReactiveWebApplicationContextRunner runner =
            new ReactiveWebApplicationContextRunner().withUserConfiguration(Core.class);

    @Test
    void context_withoutSettings_hasRoutesSenderAndDefaults() {
        runner.run(context -> {
            ZaloProperties properties = context.getBean(ZaloProperties.class);

            assertThat(context).getBeans(RouterFunction.class).hasSize(2);
            assertThat(context.getBean(ReplySender.class).channel()).isEqualTo(Channel.ZALO);
            assertThat(context).hasSingleBean(AccountCheck.class);
            assertThat(properties.openApiUrl()).isEqualTo(URI.create("https://openapi.zalo.me"));
            assertThat(properties.oauthUrl()).isEqualTo(URI.create("https://oauth.zaloapp.com"));
            assertThat(properties.window()).isEqualTo(Duration.ofDays(7));
        });
    }

    @Test
    void context_withSettings_takesThem() {
        runner.withPropertyValues(
                        "hoiluat.channels.zalo.open-api-url=http://localhost:9000/sandbox/zalo",
                        "hoiluat.channels.zalo.window=2d")
                .run(context -> assertThat(context.getBean(ReplySender.class)
                                .policy(new Address(Channel.ZALO, "stp", "u1"))
                                .block()
                                .window())
                        .isEqualTo(Duration.ofDays(2)));
    }

    @Test
    void context_timeoutsLongerThanTheLock_doesNotStart() {
        runner.withPropertyValues("hoiluat.channels.zalo.response-timeout=2m")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("response-timeout"));
    }

    @Configuration
    @ComponentScan({"vn.hoiluat.channels.webhook", "vn.hoiluat.channels.zalo"})
    static class Core {

        @Bean
        Clock clock() {
            return ZaloFixtures.CLOCK;
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        DocumentStore store() {
            return new InMemoryDocumentStore();
        }

        @Bean
        Accounts accounts(DocumentStore store) {
            return new Accounts(store);
        }

        @Bean
        Alarms alarms(DocumentStore store, Clock clock) {
            return new Alarms(store, clock);
        }

        @Bean
        MessageIntake intake() {
            return event -> Mono.just(IntakeResult.ACCEPTED);
        }

        @Bean
        WebClient.Builder webClient() {
            return WebClient.builder();
        }
    }
}
