package vn.hoiluat.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times at which the same is told again.
 *
 * @param name with the base it makes the key that each time is told under once
 * @param base what the times are counted from
 */
record Ladder(String name, AlertKind kind, Instant base, List<Instant> rungs) {

    /** Whoever comes back after a long silence is told what is now, not everything that was. */
    private static final Duration FRESH = Duration.ofDays(1);

    Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The last rung that was reached, unless that was long ago. */
    Optional<Integer> reached(Instant now) {
        int last = (int) rungs.stream().filter(rung -> !rung.isAfter(now)).count() - 1;
        return last < 0 || rungs.get(last).plus(FRESH).isBefore(now) ? Optional.empty() : Optional.of(last);
    }

    /** The rung after that, or null. */
    @Nullable
    Instant next(Instant now) {
        return rungs.stream().filter(rung -> rung.isAfter(now)).findFirst().orElse(null);
    }

    String key(int rung) {
        return name + "/" + base.getEpochSecond() + "/" + rung;
    }

    static boolean isFresh(Instant at, Instant now) {
        return !at.plus(FRESH).isBefore(now);
    }
}
