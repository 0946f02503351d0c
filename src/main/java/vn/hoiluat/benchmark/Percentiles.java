package vn.hoiluat.benchmark;

import java.time.Duration;
import java.util.Collection;

/** Percentiles of measured times, by the nearest rank: every figure is a time that was measured. */
final class Percentiles {

    private final long[] sortedNanos;

    /** Of times in nanoseconds, in any order. */
    Percentiles(Collection<Long> nanos) {
        sortedNanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** How many times were measured. */
    int count() {
        return sortedNanos.length;
    }

    /** The time that so many percent of all did not exceed; zero if nothing was measured. */
    Duration at(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent is " + percent + ", expected more than 0 and at most 100");
        }
        if (sortedNanos.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return Duration.ofNanos(sortedNanos[rank - 1]);
    }
}
