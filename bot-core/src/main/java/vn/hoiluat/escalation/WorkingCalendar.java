package vn.hoiluat.escalation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.escalation.Shifts.Shift;

/**
 * When a unit works: weekly hours, holidays, days worked instead, in Vietnam's time. Immutable.
 *
 * <p>A message that arrives on a working day before its last shift ends is received that day; any other is received on
 * the next working day. Counting starts with the working day after the one it was received on, and the answer is due
 * when the last day counted ends. Two working days from Friday 20/11/2026 16:45 end on Wednesday 25/11/2026 17:00, since
 * 24/11 is a holiday; from Friday 17:00 they end on Thursday.
 */
public final class WorkingCalendar {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<DayOfWeek, Shifts> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, Shifts> exceptions = new HashMap<>();
    private final LocalDate knownUntil;

    /** The calendar that ships with the program. */
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(DataFile.shipped(WorkingCalendar.class, "working-calendar.tsv"));
    }

    /** Reads a file of the form that the shipped one explains; throws if a line is not of it. */
    public WorkingCalendar(DataFile file) {
        LocalDate until = LocalDate.MIN;
        for (Line line : file.lines()) {
            try {
                switch (line.field(0)) {
                    case "hours" -> week.put(DayOfWeek.valueOf(line.field(1)), Shifts.parse(line.field(2)));
                    case "off" -> exceptions.put(LocalDate.parse(line.field(1)), Shifts.NONE);
                    case "work" -> exceptions.put(LocalDate.parse(line.field(1)), Shifts.parse(line.field(2)));
                    case "until" -> until = LocalDate.parse(line.field(1));
                    default -> throw new IllegalArgumentException(line.field(0));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw line.wrong("hours, off, work or until, a day, and hours like 07:30-11:30 13:30-17:00");
            }
        }
        if (week.isEmpty()) {
            throw new IllegalArgumentException(file.name() + " has no working hours");
        }
        knownUntil = until;
    }

    private WorkingCalendar(Map<DayOfWeek, Shifts> week, Map<LocalDate, Shifts> exceptions, LocalDate knownUntil) {
        this.week.putAll(week);
        this.exceptions.putAll(exceptions);
        this.knownUntil = knownUntil;
    }

    /** True of hours like {@code 07:30-11:30 13:30-17:00}, and of nothing. */
    public static boolean areHours(String text) {
        try {
            return text.isEmpty() || Shifts.parse(text).worked();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The same holidays and days worked instead, with other weekly hours; days that are not named are off. */
    public WorkingCalendar withHours(Map<DayOfWeek, String> hours) {
        Map<DayOfWeek, Shifts> own = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, text) -> own.put(day, Shifts.parse(text)));
        return new WorkingCalendar(own, exceptions, knownUntil);
    }

    /** True while a shift lasts. */
    public boolean isOpen(Instant time) {
        ZonedDateTime local = time.atZone(VIETNAM);
        return shifts(local.toLocalDate()).contain(local.toLocalTime());
    }

    /**
     * When an answer is due.
     *
     * @param workingDays at least 1
     */
    public Instant due(Instant received, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("due in " + workingDays + " working days, expected 1 or more");
        }
        return endAfter(dayReceived(received.atZone(VIETNAM)), workingDays);
    }

    /**
     * A deadline moved by working days.
     *
     * @param due when a shift ends, as {@link #due} gives it
     * @param workingDays at least 1
     */
    public Instant later(Instant due, int workingDays) {
        return endAfter(due.atZone(VIETNAM).toLocalDate(), workingDays);
    }

    /** True if any hours of this day are worked. */
    public boolean isWorked(LocalDate day) {
        return shifts(day).worked();
    }

    /** When the work of this day ends; on a day that is not worked, when the day does. */
    public Instant endOf(LocalDate day) {
        return isWorked(day)
                ? day.atTime(shifts(day).end()).atZone(VIETNAM).toInstant()
                : day.plusDays(1).atStartOfDay(VIETNAM).toInstant();
    }

    /** When so much working time has passed after a time. */
    public Instant after(Instant from, Duration worked) {
        ZonedDateTime at = from.atZone(VIETNAM);
        Duration left = worked;
        LocalTime since = at.toLocalTime();
        for (LocalDate day = at.toLocalDate(); ; day = day.plusDays(1), since = LocalTime.MIN) {
            for (Shift shift : shifts(day).shifts()) {
                LocalTime start = since.isAfter(shift.from()) ? since : shift.from();
                Duration here = Duration.between(start, shift.until());
                if (!here.isNegative() && here.compareTo(left) >= 0) {
                    return day.atTime(start).plus(left).atZone(VIETNAM).toInstant();
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    /** From when on so much working time is left until a time. */
    public Instant before(Instant until, Duration worked) {
        ZonedDateTime at = until.atZone(VIETNAM);
        Duration left = worked;
        LocalTime last = at.toLocalTime();
        for (LocalDate day = at.toLocalDate(); ; day = day.minusDays(1), last = LocalTime.MAX) {
            for (Shift shift : shifts(day).shifts().reversed()) {
                LocalTime end = last.isBefore(shift.until()) ? last : shift.until();
                Duration here = Duration.between(shift.from(), end);
                if (!here.isNegative() && here.compareTo(left) >= 0) {
                    return day.atTime(end).minus(left).atZone(VIETNAM).toInstant();
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    /** How many working days lie between the day of one time and a later one, the later day counted and the first not. */
    public int workingDaysBetween(Instant from, Instant until) {
        LocalDate last = until.atZone(VIETNAM).toLocalDate();
        int days = 0;
        for (LocalDate day = from.atZone(VIETNAM).toLocalDate().plusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            days += shifts(day).worked() ? 1 : 0;
        }
        return days;
    }

    /** How much of the shifts lies between two times; nothing if the second is not later. */
    public Duration worked(Instant from, Instant until) {
        Duration worked = Duration.ZERO;
        LocalDate last = until.atZone(VIETNAM).toLocalDate();
        for (LocalDate day = from.atZone(VIETNAM).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            worked = worked.plus(shifts(day).within(from, until, day.atStartOfDay(VIETNAM)));
        }
        return worked;
    }

    /** The last day whose holidays have been entered; beyond it only the weekly hours count. */
    public LocalDate knownUntil() {
        return knownUntil;
    }

    private Instant endAfter(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int i = 0; i < workingDays; i++) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day.atTime(shifts(day).end()).atZone(VIETNAM).toInstant();
    }

    private LocalDate dayReceived(ZonedDateTime received) {
        LocalDate day = received.toLocalDate();
        Shifts shifts = shifts(day);
        boolean inTime = shifts.worked() && received.toLocalTime().isBefore(shifts.end());
        return inTime ? day : nextWorkingDay(day.plusDays(1));
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!shifts(next).worked()) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Shifts shifts(LocalDate day) {
        Shifts exception = exceptions.get(day);
        return exception != null ? exception : week.getOrDefault(day.getDayOfWeek(), Shifts.NONE);
    }
}
