package vn.hoiluat.knowledge.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next try: half a minute, doubled with every failure up to six hours, and never less than asked. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 20;

    private Backoff() {}

    /**
     * The wait.
     *
     * @param failures in a row, the last one among them
     * @param asked what the partner asked for, null if it did not say
     */
    static Duration after(int failures, @Nullable Duration asked) {
        Duration grown = FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
        Duration wait = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
