package vn.hoiluat.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When something may be said that nobody asked for: to those who did not opt out, from 7 to 21 o'clock in Vietnam. Pure. */
public final class NoticeRule {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    private NoticeRule() {}

    /** True in the hours in which notices are sent. */
    public static boolean isByDay(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, VIETNAM);
        return !time.isBefore(FROM) && time.isBefore(UNTIL);
    }

    /** Why the part must not leave, or empty if it may. */
    static Optional<String> objection(Part part, Addressee to, Instant now) {
        if (part.occasion() == Occasion.REPLY) {
            return Optional.empty();
        }
        if (to.optedOut()) {
            return Optional.of("opted out");
        }
        return isByDay(now) ? Optional.empty() : Optional.of("not by night");
    }
}
