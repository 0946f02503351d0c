package vn.hoiluat.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of every day in Vietnam in which only danger is told of. They may go over midnight; from a time to the same time is
 * never.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** As citizens are spared, too. */
    public static final QuietHours AT_NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** This time, or when the quiet hours that it lies in end. */
    Instant endOf(Instant time) {
        ZonedDateTime local = time.atZone(VIETNAM);
        if (!holds(local.toLocalTime())) {
            return time;
        }
        ZonedDateTime end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean holds(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
