package vn.hoiluat.sandbox.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.Faults.Kind;

/**
 * Sends events to the service over HTTP. What is not answered 200 in time is sent again after each pause of the ladder,
 * unchanged but for the header that counts the retries, and then given up. Safe for use by many threads.
 */
public final class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    /** Events that may be under way or waiting for their next try; more are given up at once. */
    private static final int MOST_OUTSTANDING = 50_000;

    private static final Duration LONGEST_SHUFFLE = Duration.ofSeconds(2);

    private final WebhookPosting posting;
    private final Faults faults;
    private final Counters stats;
    private final ConnectionProvider connections;
    private final WebClient client;
    private final List<Webhook> held = new ArrayList<>();
    private final Random order = new Random(1);
    private final AtomicInteger outstanding = new AtomicInteger();
    private volatile boolean closed;

    public Webhooks(WebhookPosting posting, Faults faults, Counters stats) {
        this.posting = posting;
        this.faults = faults;
        this.stats = stats;
        connections = ConnectionProvider.builder(posting.name())
                .maxConnections(posting.deliveries())
                .pendingAcquireMaxCount(-1)
                .build();
        HttpClient http = HttpClient.create(connections).responseTimeout(posting.timeout());
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /** Sends an event, now or when the faults say so. */
    public void send(Webhook event) {
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
    public void later(Duration pause, Runnable sending) {
        outstanding.incrementAndGet();
        Mono.delay(pause)
                .doOnNext(tick -> sending.run())
                .doFinally(end -> outstanding.decrementAndGet())
                .subscribe();
    }

    /** How many events are under way, waiting for their next try, or still to be sent. */
    public int outstanding() {
        return outstanding.get();
    }

    /** Gives up all that is under way. */
    public void close() {
        closed = true;
        connections.dispose();
    }

    private synchronized void hold(Webhook event, boolean last) {
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

    private void deliver(Webhook event) {
        stats.count("webhooks.sent");
        outstanding.incrementAndGet();
        attempt(event, 0).doFinally(end -> outstanding.decrementAndGet()).subscribe();
    }

    private Mono<Void> attempt(Webhook event, int retry) {
        return post(event, retry).flatMap(status -> {
            if (status == 200) {
                stats.count("webhooks.acknowledged");
                return Mono.empty();
            }
            if (closed || retry >= posting.retryAfter().size()) {
                stats.count("webhooks.given-up");
                log.warn("Webhook given up after {} retries, last answer {}", retry, status);
                return Mono.empty();
            }
            stats.count("webhooks.retried");
            return Mono.delay(posting.retryAfter().get(retry)).then(attempt(event, retry + 1));
        });
    }

    /** The status of the answer, 0 if there was none. */
    private Mono<Integer> post(Webhook event, int retry) {
        WebClient.RequestBodySpec request = client.method(event.method()).uri(event.address());
        event.headers().forEach(request::header);
        if (retry > 0 && posting.retryHeader() != null) {
            request.header(posting.retryHeader(), Integer.toString(retry));
        }
        return request.bodyValue(event.body())
                .exchangeToMono(response ->
                        response.releaseBody().thenReturn(response.statusCode().value()))
                .onErrorResume(e -> {
                    log.debug("Webhook not answered", e);
                    return Mono.just(0);
                });
    }
}
