package vn.hoiluat.sandbox.zalo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.sandbox.zalo.StandInFaults.Fault;
import vn.hoiluat.sandbox.zalo.StandInFaults.Kind;

/**
 * Sends signed events to the service over HTTP. What is not answered 200 in time is sent again after each pause of the
 * ladder, unchanged but for the header {@code num_retry}, and then given up.
 */
final class StandInWebhooks {

    private static final Logger log = LoggerFactory.getLogger(StandInWebhooks.class);

    /** Events that may be under way or waiting for their next try; more are given up at once. */
    private static final int MOST_OUTSTANDING = 50_000;

    private static final Duration LONGEST_SHUFFLE = Duration.ofSeconds(2);

    private final ZaloStandInProperties properties;
    private final StandInFaults faults;
    private final StandInStats stats;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConnectionProvider connections;
    private final WebClient client;
    private final URI address;
    private final List<Signed> held = new ArrayList<>();
    private final Random order = new Random(1);
    private final AtomicInteger outstanding = new AtomicInteger();
    private volatile boolean closed;

    StandInWebhooks(ZaloStandInProperties properties, StandInFaults faults, StandInStats stats, Clock clock) {
        this.properties = properties;
        this.faults = faults;
        this.stats = stats;
        this.clock = clock;
        connections = ConnectionProvider.builder("zalo-stand-in")
                .maxConnections(properties.deliveries())
                .pendingAcquireMaxCount(-1)
                .build();
        HttpClient http = HttpClient.create(connections).responseTimeout(properties.webhookTimeout());
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        address = properties.serviceUrl().resolve("/webhooks/zalo/" + properties.app());
    }

    private record Signed(byte[] body, String signature) {}

    /** Sends an event, now or when the faults say so. The members are completed by application and time. */
    void send(Map<String, Object> members) {
        Signed event = sign(members);
        if (outstanding.get() >= MOST_OUTSTANDING) {
            stats.count("webhooks.given-up");
            return;
        }
        if (faults.strike(Kind.DUPLICATE_WEBHOOK) != null) {
            stats.count("webhooks.duplicated");
            deliver(event);
        }
        Fault shuffle = faults.strike(Kind.SHUFFLED_WEBHOOK);
        if (shuffle == null) {
            deliver(event);
        } else {
            hold(event, shuffle.count() == 1);
        }
    }

    /** Does something that sends events, after a pause; until then it counts as outstanding. */
    void later(Duration pause, Runnable sending) {
        outstanding.incrementAndGet();
        Mono.delay(pause)
                .doOnNext(tick -> sending.run())
                .doFinally(end -> outstanding.decrementAndGet())
                .subscribe();
    }

    /** How many events are under way, waiting for their next try, or still to be sent. */
    int outstanding() {
        return outstanding.get();
    }

    /** Gives up all that is under way. */
    void close() {
        closed = true;
        connections.dispose();
    }

    private synchronized void hold(Signed event, boolean last) {
        held.add(event);
        outstanding.incrementAndGet();
        stats.count("webhooks.shuffled");
        if (last) {
            release();
        } else if (held.size() == 1) {
            Mono.delay(LONGEST_SHUFFLE).subscribe(tick -> release());
        }
    }

    private synchronized void release() {
        Collections.shuffle(held, order);
        held.forEach(this::deliver);
        outstanding.addAndGet(-held.size());
        held.clear();
    }

    private void deliver(Signed event) {
        stats.count("webhooks.sent");
        outstanding.incrementAndGet();
        attempt(event, 0).doFinally(end -> outstanding.decrementAndGet()).subscribe();
    }

    private Mono<Void> attempt(Signed event, int retry) {
        return post(event, retry).flatMap(status -> {
            if (status == 200) {
                stats.count("webhooks.acknowledged");
                return Mono.empty();
            }
            if (closed || retry >= properties.retryAfter().size()) {
                stats.count("webhooks.given-up");
                log.warn("Webhook given up after {} retries, last answer {}", retry, status);
                return Mono.empty();
            }
            stats.count("webhooks.retried");
            return Mono.delay(properties.retryAfter().get(retry)).then(attempt(event, retry + 1));
        });
    }

    /** The status of the answer, 0 if there was none. */
    private Mono<Integer> post(Signed event, int retry) {
        WebClient.RequestBodySpec request = client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-ZEvent-Signature", event.signature());
        if (retry > 0) {
            request.header("num_retry", Integer.toString(retry));
        }
        return request.bodyValue(event.body())
                .exchangeToMono(response ->
                        response.releaseBody().thenReturn(response.statusCode().value()))
                .onErrorResume(e -> {
                    log.debug("Webhook not answered", e);
                    return Mono.just(0);
                });
    }

    private Signed sign(Map<String, Object> members) {
        String timestamp = Long.toString(clock.millis());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("app_id", properties.appId());
        event.putAll(members);
        event.put("timestamp", timestamp);
        byte[] body = json.writeValueAsBytes(event);
        return new Signed(body, "mac=" + mac(body, timestamp));
    }

    private String mac(byte[] body, String timestamp) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(properties.appId().getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(properties.webhookSecret().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
