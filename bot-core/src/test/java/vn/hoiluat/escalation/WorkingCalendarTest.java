package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.datafile.DataFile;

class WorkingCalendarTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest(name = "received {0}, {1} working days: due {2}")
    @CsvSource({
        // the worked example: 24/11 is a holiday
        "2026-11-20T16:45, 2, 2026-11-25T17:00",
        // the text for out of hours names Thursday
        "2026-11-20T17:00, 2, 2026-11-26T17:00",
        "2026-11-20T18:30, 2, 2026-11-26T17:00",
        "2026-11-21T09:00, 2, 2026-11-26T17:00",
        "2026-11-24T10:00, 1, 2026-11-26T17:00",
        // before opening and at lunch are within the day
        "2026-11-23T05:00, 1, 2026-11-25T17:00",
        "2026-11-23T12:00, 1, 2026-11-25T17:00",
        // a Saturday worked instead counts
        "2026-08-21T08:00, 1, 2026-08-22T17:00",
        "2026-08-28T08:00, 1, 2026-09-03T17:00",
        // New Year 2026, whose Friday is worked on the Saturday after
        "2025-12-31T16:00, 1, 2026-01-05T17:00",
        "2026-01-09T10:00, 1, 2026-01-10T17:00",
        "2026-01-10T09:00, 1, 2026-01-12T17:00",
        // Tết 2026: the whole week from 16/2 to 20/2
        "2026-02-13T10:00, 2, 2026-02-24T17:00",
        "2026-02-13T17:00, 1, 2026-02-24T17:00",
        "2026-02-17T09:00, 1, 2026-02-24T17:00",
        // the Hùng kings on a Sunday, given on Monday 27/4; 30/4 and 1/5
        "2026-04-24T10:00, 2, 2026-04-29T17:00",
        "2026-04-29T10:00, 1, 2026-05-04T17:00",
        // Tết 2027: 4/2 to 11/2, Friday 12/2 is worked
        "2027-02-03T10:00, 2, 2027-02-15T17:00",
        "2027-02-04T10:00, 1, 2027-02-15T17:00",
        "2027-04-15T10:00, 1, 2027-04-19T17:00",
        "2027-04-29T10:00, 1, 2027-05-04T17:00",
        "2027-08-31T10:00, 1, 2027-09-06T17:00",
        "2027-11-23T10:00, 1, 2027-11-25T17:00",
        "2026-12-31T16:00, 1, 2027-01-04T17:00",
        "2027-12-31T16:00, 1, 2028-01-04T17:00"
    })
    void due_countsWorkingDaysAfterTheDayReceived(String received, int days, String due) {
        assertThat(calendar.due(at(received), days)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0}: open {1}")
    @CsvSource({
        "2026-11-20T07:29, false",
        "2026-11-20T07:30, true",
        "2026-11-20T11:30, false",
        "2026-11-20T13:30, true",
        "2026-11-20T17:00, false",
        "2026-11-21T09:00, false",
        "2026-11-24T09:00, false",
        "2026-08-22T09:00, true"
    })
    void isOpen_followsTheHoursOfTheDay(String time, boolean open) {
        assertThat(calendar.isOpen(at(time))).isEqualTo(open);
    }

    @Test
    void due_neverFallsOnADayOff_andLaterMessagesAreNeverDueEarlier() {
        Set<LocalDate> off = days("off");
        Set<LocalDate> worked = days("work");
        Random random = new Random(20261124);
        Instant start = at("2026-01-01T00:00");

        for (int i = 0; i < 20_000; i++) {
            Instant received = start.plusSeconds(random.nextInt(2 * 365 * 86_400));
            int workingDays = 1 + random.nextInt(10);
            Instant due = calendar.due(received, workingDays);
            Instant laterDue = calendar.due(received.plusSeconds(random.nextInt(200_000)), workingDays);

            ZonedDateTime local = due.atZone(VIETNAM);
            DayOfWeek weekday = local.getDayOfWeek();
            boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            assertThat(off).doesNotContain(local.toLocalDate());
            assertThat(!weekend || worked.contains(local.toLocalDate()))
                    .as("%s", due)
                    .isTrue();
            assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(17, 0));
            assertThat(laterDue).isAfterOrEqualTo(due);
            assertThat(calendar.due(received, workingDays + 1)).isAfter(due);
            assertThat(due).isAfter(received);
        }
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} minutes")
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T10:15, 75",
        // over lunch, before opening, after closing
        "2026-11-20T11:00, 2026-11-20T13:30, 30",
        "2026-11-20T05:00, 2026-11-20T08:00, 30",
        // from Friday's last hour over the weekend and the holiday on Tuesday
        "2026-11-20T16:00, 2026-11-21T10:00, 60",
        "2026-11-23T16:00, 2026-11-25T08:30, 120",
        "2026-11-20T10:00, 2026-11-20T09:00, 0"
    })
    void worked_countsTheShiftsBetween(String from, String until, long minutes) {
        assertThat(calendar.worked(at(from), at(until)).toMinutes()).isEqualTo(minutes);
    }

    @Test
    void knownUntil_isTheEndOfTheHolidaysEntered() {
        assertThat(calendar.knownUntil()).isEqualTo("2027-12-31");
    }

    @Test
    void aWrongLine_isNamed() {
        assertThatThrownBy(() -> of("hours\tMONDAY\t07:30-11:30\noff\t24/11/2026\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("24/11/2026");
        assertThatThrownBy(() -> of("hours\tMONDAY\t13:30-17:00 07:30-11:30\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> of("hours\tMONTAG\t07:30-11:30\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> of("off\t2026-11-24\n")).hasMessageContaining("no working hours");
    }

    private static Set<LocalDate> days(String kind) {
        return DataFile.shipped(WorkingCalendar.class, "working-calendar.tsv").lines().stream()
                .filter(line -> line.field(0).equals(kind))
                .map(line -> LocalDate.parse(line.field(1)))
                .collect(Collectors.toSet());
    }

    private static WorkingCalendar of(String lines) throws IOException {
        return new WorkingCalendar(DataFile.read("test", new StringReader(lines)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIETNAM).toInstant();
    }
}
