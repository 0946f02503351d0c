package vn.hoiluat.units;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import vn.hoiluat.escalation.WorkingCalendar;

/**
 * Weekly hours of a unit; holidays are those of the common calendar.
 *
 * @param weekdays Monday to Friday, like {@code 07:30-11:30 13:30-17:00}; empty for closed
 */
public record OpeningHours(String weekdays, String saturday, String sunday) {

    /** True if each is empty or hours. */
    public boolean isReadable() {
        return WorkingCalendar.areHours(weekdays)
                && WorkingCalendar.areHours(saturday)
                && WorkingCalendar.areHours(sunday);
    }

    /** By day, without days that are closed. */
    Map<DayOfWeek, String> byDay() {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = switch (day) {
                case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> weekdays;
                case SATURDAY -> saturday;
                case SUNDAY -> sunday;
            };
            if (!hours.isEmpty()) {
                days.put(day, hours);
            }
        }
        return days;
    }
}
