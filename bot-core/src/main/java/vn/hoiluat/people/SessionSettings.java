package vn.hoiluat.people;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle without being used
 * @param longest from signing in, however much it is used; at least {@code idle}
 */
public record SessionSettings(Duration idle, Duration longest) {

    public SessionSettings {
        if (idle.isNegative() || idle.isZero() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "a session lasts " + idle + " unused and " + longest + " in all, expected 0 < unused <= in all");
        }
    }
}
