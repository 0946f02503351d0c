package vn.hoiluat.benchmark;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What one rate came to.
 *
 * @param rate messages a second that were due
 * @param posted how many were posted
 * @param acknowledgement from when a message was due to the 200
 * @param reply from when a message was due to its first reply on the phone, without the debounce
 * @param lasted from the first posting to the last reply
 * @param residentBytes memory of the service at the end of the step
 */
record LoadStep(
        int rate,
        int posted,
        Percentiles acknowledgement,
        Percentiles reply,
        Duration lasted,
        OptionalLong residentBytes) {

    /** Replies a second over the whole step. */
    double repliesPerSecond() {
        return reply.count() * 1e9 / Math.max(1, lasted.toNanos());
    }
}
