package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SmppPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(3);

    @Test
    void turns_areSpacedAsAgreed() {
        SmppPace pace = new SmppPace(10);

        assertThat(pace.take(NOW, LONG)).isZero();
        assertThat(pace.take(NOW, LONG)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.take(NOW, LONG)).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.take(NOW.plusSeconds(1), LONG)).isZero();
    }

    @Test
    void turnTooFarAhead_isNotTaken() {
        SmppPace pace = new SmppPace(1);
        pace.take(NOW, LONG);

        assertThat(pace.take(NOW, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take(NOW, LONG)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take(NOW, LONG)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void throttled_stopsAndGoesOnSlower_untilWhatIsTakenQuickensIt() {
        SmppPace pace = new SmppPace(10);

        Duration stop = pace.slowDown(NOW);

        assertThat(stop).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.take(NOW, LONG)).isEqualTo(stop);
        assertThat(pace.take(NOW, LONG)).isEqualTo(stop.plusMillis(200));
        for (int i = 0; i < 20; i++) {
            pace.taken();
        }
        Instant later = NOW.plusSeconds(60);
        pace.take(later, LONG);
        assertThat(pace.take(later, LONG)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void throttledAgainAndAgain_neverStopsForLong() {
        SmppPace pace = new SmppPace(10);
        Duration stop = Duration.ZERO;
        for (int i = 0; i < 30; i++) {
            stop = pace.slowDown(NOW);
        }

        assertThat(stop).isEqualTo(Duration.ofSeconds(50));
    }
}
