package vn.hoiluat.escalation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/** The hours worked on one day, in order, apart; none on a day off. */
record Shifts(List<Shift> shifts) {

    static final Shifts NONE = new Shifts(List.of());

    record Shift(LocalTime from, LocalTime until) {}

    Shifts {
        LocalTime last = null;
        for (Shift shift : shifts) {
            if (!shift.from().isBefore(shift.until())
                    || last != null && shift.from().isBefore(last)) {
                throw new DateTimeException("shifts overlap or end before they start");
            }
            last = shift.until();
        }
        shifts = List.copyOf(shifts);
    }

    /** Reads {@code 07:30-11:30 13:30-17:00}. */
    static Shifts parse(String text) {
        return new Shifts(
                Arrays.stream(text.split(" +", -1)).map(Shifts::parseShift).toList());
    }

    boolean worked() {
        return !shifts.isEmpty();
    }

    boolean contain(LocalTime time) {
        return shifts.stream().anyMatch(s -> !time.isBefore(s.from()) && time.isBefore(s.until()));
    }

    /** When the last shift ends. */
    LocalTime end() {
        return shifts.getLast().until();
    }

    /** How much of them lies between two times, on the day that begins then. */
    Duration within(Instant from, Instant until, ZonedDateTime midnight) {
        Duration sum = Duration.ZERO;
        for (Shift shift : shifts) {
            Instant begin = midnight.with(shift.from()).toInstant();
            Instant end = midnight.with(shift.until()).toInstant();
            Duration held = Duration.between(begin.isBefore(from) ? from : begin, end.isAfter(until) ? until : end);
            sum = held.isNegative() ? sum : sum.plus(held);
        }
        return sum;
    }

    private static Shift parseShift(String text) {
        String[] times = text.split("-", -1);
        if (times.length != 2) {
            throw new DateTimeException("shift " + text);
        }
        return new Shift(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }
}
