package vn.hoiluat.knowledge.unanswered;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A week from Monday to Sunday, by the clock of Vietnam.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week of a moment. */
    public static Week of(Instant at) {
        return new Week(LocalDate.ofInstant(at, VIETNAM).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week so many weeks before. */
    public Week before(int weeks) {
        return new Week(monday.minusWeeks(weeks));
    }

    /** Its first moment. */
    public Instant from() {
        return monday.atStartOfDay(VIETNAM).toInstant();
    }

    /** The first moment behind it. */
    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(VIETNAM).toInstant();
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return monday.toString();
    }
}
