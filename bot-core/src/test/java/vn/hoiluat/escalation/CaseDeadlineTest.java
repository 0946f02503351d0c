package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the shipped calendar: Tết 16/2 to 20/2/2026, 24/11, Saturday 10/1/2026 worked instead of 2/1. */
class CaseDeadlineTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest(name = "due {0}, waiting from {1} to {2}: due {3}")
    @CsvSource({
        // one day was left, 25/11, since 24/11 is a holiday
        "2026-11-25T17:00, 2026-11-23T09:00, 2026-11-26T10:00, 2026-11-27T17:00",
        // two days were left behind Tết, and the citizen writes during it
        "2026-02-24T17:00, 2026-02-13T11:00, 2026-02-17T10:00, 2026-02-25T17:00",
        "2026-02-24T17:00, 2026-02-13T11:00, 2026-02-23T08:00, 2026-02-25T17:00",
        // on its last day the officer gets the next one
        "2026-02-23T17:00, 2026-02-23T09:00, 2026-02-23T15:00, 2026-02-24T17:00",
        // the Saturday worked instead counts
        "2026-01-10T17:00, 2026-01-09T10:00, 2026-01-09T16:00, 2026-01-10T17:00",
        // what is late stays late
        "2026-02-13T17:00, 2026-02-14T09:00, 2026-02-23T09:00, 2026-02-13T17:00"
    })
    void pause_keepsTheWorkingDaysThatWereLeft(String due, String paused, String resumed, String expected) {
        CaseDeadline waited = CaseDeadline.of(at(due)).paused(at(paused)).resumed(at(resumed), calendar);

        assertThat(waited.dueAt()).isEqualTo(at(expected));
        assertThat(waited.pausedAt()).isNull();
    }

    @ParameterizedTest(name = "due {0}, {1} working days more: due {2}")
    @CsvSource({
        "2026-02-24T17:00, 3, 2026-02-27T17:00",
        "2026-02-13T17:00, 1, 2026-02-23T17:00",
        "2026-11-23T17:00, 1, 2026-11-25T17:00",
        "2026-08-21T17:00, 1, 2026-08-22T17:00"
    })
    void extension_movesByWorkingDays(String due, int days, String expected) {
        assertThat(calendar.later(at(due), days)).isEqualTo(at(expected));
    }

    @Test
    void pausedDeadline_isNeverLate_andSortsBehindAllDates() {
        CaseDeadline paused = CaseDeadline.of(at("2026-11-25T17:00")).paused(at("2026-11-23T09:00"));

        assertThat(paused.isLate(at("2027-11-25T17:00"))).isFalse();
        assertThat(paused.key())
                .isGreaterThan(CaseDeadline.of(at("2030-01-01T17:00")).key());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIETNAM).toInstant();
    }
}
