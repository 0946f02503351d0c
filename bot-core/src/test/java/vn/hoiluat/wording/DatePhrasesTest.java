package vn.hoiluat.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatePhrasesTest {

    private final DatePhrases phrases = new DatePhrases(MessageFileWording.shipped());

    @Test
    void moment_namesHourWeekdayAndDateInVietnamsTime() {
        assertThat(phrases.moment(Instant.parse("2026-11-25T10:00:00Z"))).isEqualTo("17 giờ thứ Tư, 25/11/2026");
        assertThat(phrases.moment(Instant.parse("2026-11-28T17:05:00Z"))).isEqualTo("0 giờ 05 Chủ nhật, 29/11/2026");
    }

    @Test
    void day_isVietnamsDay() {
        assertThat(phrases.day(Instant.parse("2027-02-28T17:00:00Z"))).isEqualTo("01/03/2027");
    }
}
