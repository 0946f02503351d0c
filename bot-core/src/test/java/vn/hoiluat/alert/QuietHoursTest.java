package vn.hoiluat.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "21:00, 07:00, 2026-11-23T20:59, 2026-11-23T20:59",
        "21:00, 07:00, 2026-11-23T21:00, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-24T06:59, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-24T07:00, 2026-11-24T07:00",
        "12:00, 13:00, 2026-11-23T12:30, 2026-11-23T13:00",
        "12:00, 13:00, 2026-11-23T23:30, 2026-11-23T23:30",
        "08:00, 08:00, 2026-11-23T08:00, 2026-11-23T08:00"
    })
    void alert_waitsForTheirEnd(LocalTime from, LocalTime until, String at, String sent) {
        assertThat(new QuietHours(from, until).endOf(instant(at))).isEqualTo(instant(sent));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }
}
