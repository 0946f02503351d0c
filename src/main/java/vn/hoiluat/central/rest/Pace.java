package vn.hoiluat.central.rest;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import reactor.core.publisher.Mono;

/** Keeps calls under what the partner allows in a minute, evenly after a small burst; who comes too early waits. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bucket bucket;
    private final ScheduledExecutorService timer;

    /**
     * So many calls a minute on this node; the first of a quiet time go out at once.
     *
     * @param timer wakes those who wait
     */
    Pace(int callsPerMinute, ScheduledExecutorService timer) {
        int burst = Math.max(1, callsPerMinute / 5);
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(Math.max(1, callsPerMinute - burst), MINUTE))
                .build();
        this.timer = timer;
    }

    /** Completes when a call may be made. */
    Mono<Void> turn() {
        return Mono.fromFuture(() -> bucket.asScheduler().consume(1, timer));
    }
}
