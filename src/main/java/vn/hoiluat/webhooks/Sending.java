package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.webhooks.Delivery.State;

/**
 * Sends what is due. A delivery is claimed for longer than a call takes, so that one node has it at a time; one that dies over it
 * leaves a claim that ends, and the notice goes out again under the same id.
 */
final class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 8;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Calls calls;
    private final WebhookProperties properties;
    private final Clock clock;

    Sending(Deliveries deliveries, Webhooks webhooks, Calls calls, WebhookProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.calls = calls;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends everything that is due; a receiver that is slow keeps few others waiting. */
    Mono<Void> sweep() {
        return Flux.range(0, AT_A_TIME)
                .flatMap(lane -> deliveries
                        .claim(properties
                                .responseTimeout()
                                .plus(properties.connectTimeout())
                                .plus(MARGIN))
                        .flatMap(this::inOrder)
                        .repeatWhen(claims -> claims.takeWhile(count -> count > 0))
                        .then())
                .then();
    }

    /** What waits before it about the same goes first. */
    private Mono<Boolean> inOrder(Versioned<Delivery> claimed) {
        Delivery delivery = claimed.value();
        return deliveries
                .headOf(delivery)
                .map(head -> head.id().equals(claimed.id()) ? claimed : head)
                .defaultIfEmpty(claimed)
                .flatMap(head -> head == claimed ? send(claimed) : deliveries.write(claimed, behind(delivery, head)));
    }

    private Delivery behind(Delivery delivery, Versioned<Delivery> head) {
        Instant soonest = clock.instant().plus(properties.checkEvery());
        Instant after = head.value().notBefore();
        return delivery.later(after.isAfter(soonest) ? after : soonest);
    }

    private Mono<Boolean> send(Versioned<Delivery> claimed) {
        Delivery delivery = claimed.value();
        return webhooks.find(delivery.webhook())
                .filter(Webhook::on)
                .flatMap(webhook -> calls.call(webhook, delivery))
                .map(result -> switch (result) {
                    case Calls.Result.Taken taken -> delivery.ended(State.SENT, "");
                    case Calls.Result.NotTaken not -> notTaken(delivery, not.why());
                })
                .defaultIfEmpty(delivery.ended(State.DROPPED, ""))
                .flatMap(after -> deliveries.write(claimed, after));
    }

    private Delivery notTaken(Delivery delivery, String why) {
        int attempts = delivery.attempts() + 1;
        if (attempts < properties.mostAttempts()) {
            return delivery.failed(clock.instant().plus(properties.pauseAfter(attempts)), why);
        }
        log.warn("Webhook {} did not take {} in {} attempts: {}", delivery.webhook(), delivery.event(), attempts, why);
        return delivery.ended(State.FAILED, why);
    }
}
