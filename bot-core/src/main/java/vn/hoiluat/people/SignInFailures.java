package vn.hoiluat.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * How often somebody failed to sign in under a name, which may be nobody's. The document's id is a hash of the name.
 *
 * @param count since the last success
 * @param last when it was last
 */
public record SignInFailures(int count, Instant last) {

    /** Counts by the time of the last failure. */
    static final String BY_TIME = "time";

    /** How counts are stored. */
    public static final Kind<SignInFailures> KIND = new Kind<>(
            "signInFailures",
            SignInFailures.class,
            List.of(new Index<>(BY_TIME, failures -> List.of(Index.key(failures.last())))));

    /** People mistype; from here on every failure costs a pause. */
    private static final int FREE = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    /** When the next attempt is looked at: the pause doubles from half a minute to sixteen. */
    Instant pausedUntil() {
        if (count < FREE) {
            return last;
        }
        return last.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(count - FREE, MOST_DOUBLINGS)));
    }

    SignInFailures another(Instant now) {
        return new SignInFailures(count + 1, now);
    }
}
