package vn.hoiluat.delivery;

import java.time.Duration;

/**
 * How long and how often delivery is tried.
 *
 * @param sendTimeout how long one call of a platform may take before its outcome counts as unknown
 * @param echoWait how long an unknown part waits for its echo before it is sent once more
 * @param mostAttempts calls for one part, after which it counts as undelivered
 * @param firstBackoff pause before the second attempt; it doubles with each further one
 * @param longestBackoff the pause grows no longer than this
 * @param callAfter how long an officer's words wait for the citizen to write before somebody has to call
 */
public record DeliverySettings(
        Duration sendTimeout,
        Duration echoWait,
        int mostAttempts,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration callAfter) {

    /** With two days of waiting for the citizen. */
    public DeliverySettings(
            Duration sendTimeout, Duration echoWait, int mostAttempts, Duration firstBackoff, Duration longestBackoff) {
        this(sendTimeout, echoWait, mostAttempts, firstBackoff, longestBackoff, Duration.ofDays(2));
    }

    Duration backoff(int attempts) {
        Duration doubled = firstBackoff.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(longestBackoff) < 0 ? doubled : longestBackoff;
    }
}
