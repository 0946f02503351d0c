package vn.hoiluat.rounds;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Does one piece of work every so often, never twice at a time: a round that lasts longer than the interval is followed by the next
 * one due, not by all that were missed. A round that fails is logged, and the next one tries again.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String work;
    private final Duration first;
    private final Duration interval;
    private final Scheduler scheduler;
    private final Supplier<Mono<Void>> round;
    private volatile @Nullable Disposable running;

    private Rounds(String work, Duration first, Duration interval, Scheduler scheduler, Supplier<Mono<Void>> round) {
        this.work = work;
        this.first = first;
        this.interval = interval;
        this.scheduler = scheduler;
        this.round = round;
    }

    /**
     * Rounds of which the first begins at once.
     *
     * @param work what the log calls it
     * @param scheduler counts the time
     * @param round asked for anew each time
     */
    public static Rounds atOnceAndEvery(
            Duration interval, String work, Scheduler scheduler, Supplier<Mono<Void>> round) {
        return new Rounds(work, Duration.ZERO, interval, scheduler, round);
    }

    /** As {@link #atOnceAndEvery}, but the first begins after the interval. */
    public static Rounds every(Duration interval, String work, Scheduler scheduler, Supplier<Mono<Void>> round) {
        return new Rounds(work, interval, interval, scheduler, round);
    }

    /** Begins, and returns at once. */
    public void start() {
        running = Flux.interval(first, interval, scheduler)
                .onBackpressureDrop()
                .concatMap(tick -> guarded(), 0)
                .subscribe();
    }

    /** Ends; a round under way is cancelled. Nothing happens where none is. */
    public void stop() {
        Disposable current = running;
        running = null;
        if (current != null) {
            current.dispose();
        }
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public void close() {
        stop();
    }

    private Mono<Void> guarded() {
        return Mono.defer(round).onErrorResume(e -> {
            log.error("{} failed, to be tried again", work, e);
            return Mono.empty();
        });
    }
}
