package vn.hoiluat.benchmark;

import java.time.Instant;
import java.util.Locale;

/**
 * A question as one citizen sends it.
 *
 * @param number counts the citizens of a run
 * @param userId the platform's id of the citizen, where the platform does not make one of its own
 * @param messageId the platform's id of the message, the same whenever it is posted
 * @param sentAt the platform's time of it
 */
record CitizenMessage(int number, String userId, String messageId, String text, Instant sentAt) {

    /** The message of a citizen who has no other one; numbers of one run must be written at the same second. */
    static CitizenMessage numbered(int number, String text, Instant sentAt) {
        String id = String.format(Locale.ROOT, "9%010d%06d", sentAt.getEpochSecond(), number);
        return new CitizenMessage(number, id, "bench-" + id, text, sentAt);
    }
}
