package vn.hoiluat.channels.zalo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.AccountRounds;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** Declares the Zalo channel. It is always there: which accounts it serves is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZaloProperties.class)
class ZaloConfiguration {

    @Bean
    KnownAccounts zaloAccounts(Accounts accounts, Clock clock) {
        return new KnownAccounts(Channel.ZALO, accounts, clock);
    }

    @Bean
    RouterFunction<ServerResponse> zaloWebhook(KnownAccounts zaloAccounts, WebhookEndpoint endpoint, Clock clock) {
        return new ZaloWebhook(zaloAccounts, endpoint, clock).routes();
    }

    @Bean
    RouterFunction<ServerResponse> zaloDomainFile(KnownAccounts zaloAccounts) {
        return new ZaloDomainFile(zaloAccounts).routes();
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider zaloConnections() {
        return PlatformCalls.connections("zalo");
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
    ZaloConnectionTest zaloConnectionTest(ZaloTokens tokens, ZaloApi api, ZaloProperties properties) {
        return new ZaloConnectionTest(tokens, api, properties);
    }

    @Bean
    ZaloTokenWatch zaloTokenWatch(
            KnownAccounts zaloAccounts,
            ZaloTokens tokens,
            ZaloProperties properties,
            Alarms alarms,
            MeterRegistry registry,
            Clock clock) {
        return new ZaloTokenWatch(zaloAccounts, tokens, properties, alarms, registry, clock);
    }

    @Bean
    AccountRounds zaloRounds(
            KnownAccounts zaloAccounts, ZaloTokenWatch watch, WebhookMetrics metrics, ZaloProperties properties) {
        return new AccountRounds(
                Channel.ZALO,
                Flux.defer(zaloAccounts::enabled),
                Mono.defer(watch::round),
                metrics,
                properties.tokenCheckInterval(),
                Schedulers.parallel());
    }
}
