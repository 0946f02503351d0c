package vn.hoiluat.hotline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One help line.
 *
 * @param number as it is dialled, with blanks for reading
 * @param name whose it is
 * @param cost {@code free}, {@code charged} or unknown
 * @param area where it helps
 * @param testedOn when somebody last called it to check, null if never
 * @param tester who did
 */
public record Hotline(
        Kind kind,
        String number,
        String name,
        DutyHours hours,
        String cost,
        String area,
        @Nullable LocalDate testedOn,
        String tester) {

    /** What a line is for. */
    public enum Kind {
        EMERGENCY,
        /** Listens to people who may harm themselves. */
        LISTENING
    }

    /** Number and name, as citizens read them. */
    public String label() {
        return number + " (" + name + ")";
    }
}
