package vn.hoiluat.channels.zalo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.storage.DocumentStore;

/** Declares the Zalo channel. It is always there: which accounts it serves is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZaloProperties.class)
class ZaloConfiguration {

    @Bean
    ZaloAccounts zaloAccounts(Accounts accounts, Clock clock) {
        return new ZaloAccounts(accounts, clock);
    }

    @Bean
    RouterFunction<ServerResponse> zaloWebhook(ZaloAccounts accounts, WebhookEndpoint endpoint, Clock clock) {
        return new ZaloWebhook(accounts, endpoint, clock).routes();
    }

    @Bean
    RouterFunction<ServerResponse> zaloDomainFile(ZaloAccounts accounts) {
        return new ZaloDomainFile(accounts).routes();
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider zaloConnections() {
        return ConnectionProvider.builder("zalo")
                .maxConnections(200)
                .pendingAcquireMaxCount(2000)
                // Shorter than usual at the far end, so that a dead connection is seldom found out by a message.
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
    }

    @Bean
    ZaloApi zaloApi(
            WebClient.Builder builder, ConnectionProvider zaloConnections, ZaloProperties properties, Clock clock) {
        return new ZaloApi(builder, zaloConnections, properties, clock);
    }

    @Bean
    ZaloTokens zaloTokens(DocumentStore store, Accounts accounts, ZaloApi api, ZaloProperties properties, Clock clock) {
        return new ZaloTokens(store, accounts, new ZaloOAuth(api, properties), clock);
    }

    @Bean
    ZaloSender zaloSender(Accounts accounts, ZaloTokens tokens, ZaloApi api, ZaloProperties properties, Clock clock) {
        return new ZaloSender(accounts, tokens, api, new ZaloOutcomes(clock), properties);
    }

    @Bean
    ZaloTokenWatch zaloTokenWatch(
            ZaloAccounts accounts,
            ZaloTokens tokens,
            ZaloProperties properties,
            Alarms alarms,
            MeterRegistry registry,
            Clock clock) {
        return new ZaloTokenWatch(accounts, tokens, properties, alarms, registry, clock);
    }

    @Bean
    ZaloRounds zaloRounds(
            ZaloAccounts accounts, ZaloTokenWatch watch, WebhookMetrics metrics, ZaloProperties properties) {
        return new ZaloRounds(accounts, watch, metrics, properties.tokenCheckInterval(), Schedulers.parallel());
    }
}
