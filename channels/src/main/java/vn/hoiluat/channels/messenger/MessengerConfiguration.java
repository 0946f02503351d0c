package vn.hoiluat.channels.messenger;

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
import vn.hoiluat.channels.platform.TokenAlarms;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** Declares the Messenger channel. It is always there: which pages it serves is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessengerProperties.class)
class MessengerConfiguration {

    @Bean
    KnownAccounts messengerAccounts(Accounts accounts, Clock clock) {
        return new KnownAccounts(Channel.MESSENGER, accounts, clock);
    }

    @Bean
    RouterFunction<ServerResponse> messengerWebhook(
            KnownAccounts messengerAccounts, WebhookEndpoint endpoint, Clock clock) {
        return new MessengerWebhook(messengerAccounts, endpoint, clock).routes();
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider messengerConnections() {
        return PlatformCalls.connections("messenger");
    }

    @Bean
    MessengerApi messengerApi(
            WebClient.Builder builder, ConnectionProvider messengerConnections, MessengerProperties properties) {
        return new MessengerApi(builder, messengerConnections, properties);
    }

    @Bean
    MessengerTokens messengerTokens(DocumentStore store, Alarms alarms, Clock clock) {
        return new MessengerTokens(store, new TokenAlarms("Messenger", alarms, clock), clock);
    }

    @Bean
    MessengerSender messengerSender(
            Accounts accounts,
            MessengerTokens tokens,
            MessengerApi api,
            DocumentStore store,
            MessengerProperties properties) {
        return new MessengerSender(accounts, tokens, api, store, properties);
    }

    @Bean
    MessengerTokenWatch messengerTokenWatch(
            KnownAccounts messengerAccounts, MessengerTokens tokens, MessengerApi api, Alarms alarms, Clock clock) {
        return new MessengerTokenWatch(messengerAccounts, tokens, api, new TokenAlarms("Messenger", alarms, clock));
    }

    @Bean
    MessengerConnectionTest messengerConnectionTest(
            KnownAccounts messengerAccounts, MessengerTokens tokens, MessengerApi api) {
        return new MessengerConnectionTest(messengerAccounts, tokens, api);
    }

    @Bean
    AccountRounds messengerRounds(
            KnownAccounts messengerAccounts,
            MessengerTokenWatch watch,
            WebhookMetrics metrics,
            MessengerProperties properties) {
        return new AccountRounds(
                Channel.MESSENGER,
                Flux.defer(messengerAccounts::enabled),
                Mono.defer(watch::round),
                metrics,
                properties.tokenCheckInterval(),
                Schedulers.parallel());
    }
}
