package vn.hoiluat.hotline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** When a line is answered, week after week; nothing known means never. */
public record DutyHours(List<Stretch> stretches) {

    private static final String ALWAYS = "24/7";
    private static final String UNKNOWN = "?";
    private static final String MIDNIGHT = "24:00";

    /** The same hours on each of some days in a row; the week may turn within them. */
    public record Stretch(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until) {

        boolean contains(LocalDateTime time) {
            int sinceFirst = Math.floorMod(time.getDayOfWeek().getValue() - first.getValue(), 7);
            int lastSinceFirst = Math.floorMod(last.getValue() - first.getValue(), 7);
            LocalTime clock = time.toLocalTime();
            return sinceFirst <= lastSinceFirst && !clock.isBefore(from) && clock.isBefore(until);
        }
    }

    public DutyHours {
        stretches = List.copyOf(stretches);
    }

    /** Reads {@code 24/7}, {@code ?} or {@code WEDNESDAY-SUNDAY 13:00-20:30, MONDAY-MONDAY 08:00-24:00}. */
    static DutyHours parse(String text) {
        return switch (text) {
            case UNKNOWN -> new DutyHours(List.of());
            case ALWAYS ->
                new DutyHours(List.of(new Stretch(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, LocalTime.MIN, LocalTime.MAX)));
            default ->
                new DutyHours(Arrays.stream(text.split(", *", -1))
                        .map(DutyHours::stretch)
                        .toList());
        };
    }

    boolean contain(LocalDateTime time) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(time));
    }

    private static Stretch stretch(String text) {
        String[] parts = text.split("[- ]", -1);
        if (parts.length != 4) {
            throw new DateTimeException("stretch " + text);
        }
        LocalTime until = parts[3].equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(parts[3]);
        return new Stretch(DayOfWeek.valueOf(parts[0]), DayOfWeek.valueOf(parts[1]), LocalTime.parse(parts[2]), until);
    }
}
