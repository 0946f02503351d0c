package vn.hoiluat.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.publicbase.ServedEntries;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** Puts together what tells others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class OutgoingConfiguration {

    private static final Duration CLEAR_EVERY = Duration.ofHours(1);

    @Bean
    Webhooks outgoingWebhooks(DocumentStore store, Clock clock) {
        return new Webhooks(store, new SecureRandom(), clock);
    }

    @Bean
    Deliveries webhookDeliveries(DocumentStore store, Clock clock) {
        return new Deliveries(store, clock);
    }

    @Bean
    WebhookData webhookData(DocumentStore store) {
        return new WebhookData(store);
    }

    @Bean
    NoticeTexts noticeTexts(JsonMapper json) {
        return new NoticeTexts(json);
    }

    @Bean
    Targets webhookTargets(WebhookProperties properties) {
        return new Targets(properties.standIn());
    }

    @Bean(destroyMethod = "close")
    EventFeed webhookFeed(
            DocumentStore store,
            Entries entries,
            ServedEntries served,
            Webhooks webhooks,
            Deliveries deliveries,
            NoticeTexts texts,
            Clock clock) {
        return new EventFeed(
                store, entries, webhooks, new Notices(store, served, webhooks, deliveries, texts, clock), clock);
    }

    @Bean
    Sending webhookSending(
            WebClient.Builder builder,
            Deliveries deliveries,
            Webhooks webhooks,
            Targets targets,
            WebhookProperties properties,
            Clock clock) {
        Calls calls = new Calls(builder, properties, targets, Schedulers.boundedElastic(), clock);
        return new Sending(deliveries, webhooks, calls, properties, clock);
    }

    @Bean
    Rounds webhookRounds(EventFeed feed, Sending sending, WebhookProperties properties) {
        return Rounds.every(
                properties.checkEvery(),
                "Telling others by webhooks",
                Schedulers.newSingle("webhooks"),
                () -> feed.tend().then(sending.sweep()));
    }

    @Bean
    Rounds webhookClearing(Deliveries deliveries, WebhookProperties properties) {
        return Rounds.every(
                CLEAR_EVERY,
                "Clearing the ledger of webhooks",
                Schedulers.newSingle("webhook-ledger"),
                () -> deliveries.clear(properties.keptFor()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> webhooksStarter(
            @Qualifier("webhookRounds") Rounds rounds, @Qualifier("webhookClearing") Rounds clearing) {
        return ready -> {
            rounds.start();
            clearing.start();
        };
    }
}
