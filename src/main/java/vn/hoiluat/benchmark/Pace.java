package vn.hoiluat.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Hands out items at a steady rate, whatever becomes of the ones before: an open loop. */
final class Pace {

    private static final Duration TICK = Duration.ofMillis(5);

    private Pace() {}

    /**
     * An item and when it was due, by {@link System#nanoTime}. Times are measured from there, so that a stall of this very
     * program counts too.
     */
    record Due<T>(T item, long dueNanos) {}

    /** The items at so many a second. */
    static <T> Flux<Due<T>> of(List<T> items, int perSecond, Scheduler scheduler) {
        return Flux.defer(() -> {
            long begun = System.nanoTime();
            double nanosEach = 1e9 / perSecond;
            Flux<Long> dueSoFar = Flux.interval(Duration.ZERO, TICK, scheduler)
                    .onBackpressureLatest()
                    .map(tick -> Math.min(items.size(), (long) ((System.nanoTime() - begun) / nanosEach) + 1))
                    .takeUntil(due -> due == items.size());
            return dueSoFar.scan(new long[] {0, 0}, (before, due) -> new long[] {before[1], due})
                    .skip(1)
                    .concatMapIterable(range -> range(items, range, begun, nanosEach));
        });
    }

    private static <T> List<Due<T>> range(List<T> items, long[] range, long begun, double nanosEach) {
        return LongStream.range(range[0], range[1])
                .mapToObj(i -> new Due<>(items.get((int) i), begun + (long) (i * nanosEach)))
                .toList();
    }
}
