package vn.hoiluat.channels.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The whole channel over a store in memory, with one account that is on and one that is off. */
@NullUnmarked
final class WebChannel {

    static final String ACCOUNT = "web-tq";
    static final String OFF = "web-off";
    static final String LAN = "a".repeat(32);
    static final String MINH = "b".repeat(32);

    final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    final InMemoryDocumentStore store = new InMemoryDocumentStore();
    final WebTranscript transcript = new WebTranscript(store, clock);
    final Queue<InboundEvent> accepted = new ConcurrentLinkedQueue<>();
    final WebSender sender;
    final WebTestClient client;
    private final Map<String, Integer> left = new HashMap<>();

    WebChannel() {
        Accounts accounts = new Accounts(store);
        accounts.seed(account(ACCOUNT, true)).block();
        accounts.seed(account(OFF, false)).block();
        sender = new WebSender(accounts, transcript);
        WebProperties properties = new WebProperties(200, Duration.ofDays(180), Duration.ofSeconds(15), 2);
        WebhookMetrics metrics = new WebhookMetrics(new SimpleMeterRegistry(), clock);
        WebLimits limits = new WebLimits(this::take, RateLimit.none(), RateLimit.none(), RateLimit.none());
        client = WebTestClient.bindToRouterFunction(new WebApi(
                                new WebGate(accounts, limits),
                                new WebVisitors(new Random(7), properties.visitorCookie()),
                                new WebIntake(
                                        new StoredIntake(store, event -> false, accepted::add), transcript, metrics),
                                transcript,
                                new WebStreams(transcript, new WebLive(store.changes()), properties),
                                WebChannelConfiguration.problems(metrics),
                                properties,
                                clock)
                        .routes())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** From now on this conversation may send only so many messages. */
    void allow(String secret, int messages) {
        left.put(address(secret).conversationId(), messages);
    }

    static Address address(String secret) {
        return new WebVisitor(secret).address(ACCOUNT);
    }

    /** A call as the page makes it; no cookie if the secret is empty. */
    WebTestClient.RequestBodySpec post(String secret) {
        WebTestClient.RequestBodySpec call = client.post()
                .uri("/api/web/{account}/messages", ACCOUNT)
                .header(WebGate.OUR_PAGE, "1")
                .contentType(MediaType.APPLICATION_JSON);
        return secret.isEmpty() ? call : call.cookie("hoiluat_visitor", secret);
    }

    WebTestClient.ResponseSpec say(String secret, String clientId, String text) {
        return post(secret)
                .bodyValue(Map.of("clientId", clientId, "text", text))
                .exchange();
    }

    WebTestClient.ResponseSpec history(String secret) {
        return client.get()
                .uri("/api/web/{account}/messages", ACCOUNT)
                .header(WebGate.OUR_PAGE, "1")
                .cookie("hoiluat_visitor", secret)
                .exchange();
    }

    WebTestClient.ResponseSpec visitor(String secret) {
        return client.get()
                .uri("/api/web/visitor")
                .header(WebGate.OUR_PAGE, "1")
                .cookie("hoiluat_visitor", secret)
                .exchange();
    }

    DeliveryResult reply(String secret, String partId, String text, Button... buttons) {
        Part part = Part.queued(partId, "turn", Sender.BOT, text, List.of(buttons), clock.instant());
        return Mono.from(sender.send(new Departure.InTime(part), address(secret)))
                .block();
    }

    private Optional<Duration> take(String conversationId) {
        int before = left.getOrDefault(conversationId, Integer.MAX_VALUE);
        left.put(conversationId, before - 1);
        return before > 0 ? Optional.empty() : Optional.of(Duration.ofMillis(61_200));
    }

    private static ChannelAccount account(String id, boolean enabled) {
        return new ChannelAccount(
                id, Channel.WEB, "web", id, "Sở Tư pháp Tuyên Quang", AddressForm.ONG_BA, enabled, Map.of(), Map.of());
    }
}
