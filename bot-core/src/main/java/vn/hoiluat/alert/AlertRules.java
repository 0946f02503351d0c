package vn.hoiluat.alert;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When people are told.
 *
 * @param unclaimedAfter working time after which nobody has taken a case; from the second on approvers are told, too
 * @param againEvery working time between later reminders, of cases nobody takes and of late ones
 * @param mostAgain how many of those, until somebody opens the case
 * @param remindBefore working time before the due date
 * @param dangerEvery time between alerts of danger that nobody opened
 * @param digestAt when the numbers of the morning go out on working days
 */
public record AlertRules(
        List<Duration> unclaimedAfter,
        Duration againEvery,
        int mostAgain,
        Duration remindBefore,
        Duration dangerEvery,
        LocalTime digestAt) {

    public AlertRules {
        unclaimedAfter = List.copyOf(unclaimedAfter);
        if (againEvery.isZero() || againEvery.isNegative() || dangerEvery.isZero() || dangerEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "again every " + againEvery + " and " + dangerEvery + ", expected more than nothing");
        }
    }
}
