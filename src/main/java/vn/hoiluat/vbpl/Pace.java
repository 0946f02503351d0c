package vn.hoiluat.vbpl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Lets one request begin after another, never closer together than the pause. Safe for use by many threads. */
final class Pace {

    private final Duration pause;
    private final Clock clock;
    private final Scheduler scheduler;
    private Instant free = Instant.EPOCH;

    Pace(Duration pause, Clock clock, Scheduler scheduler) {
        this.pause = pause;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Completes when the next request may begin. */
    Mono<Void> turn() {
        return Mono.defer(() -> {
            Duration wait = reserve();
            return wait.isZero()
                    ? Mono.<Void>empty()
                    : Mono.delay(wait, scheduler).then();
        });
    }

    private synchronized Duration reserve() {
        Instant now = clock.instant();
        Instant begin = free.isAfter(now) ? free : now;
        free = begin.plus(pause);
        return Duration.between(now, begin);
    }
}
