package vn.hoiluat.limit;

import java.time.Duration;
import java.util.Optional;

/** One limit, counted for each key on its own: so many in so long a time. Never blocks; safe for use by many threads. */
@FunctionalInterface
public interface RateLimit {

    /**
     * Counts one, if the key has one left.
     *
     * @param key whom it is counted for; never logged, as it may be a network address
     * @return empty if it was counted, otherwise how long until there is one again, more than nothing
     */
    Optional<Duration> take(String key);

    /** A limit that is never reached. */
    static RateLimit none() {
        return key -> Optional.empty();
    }
}
