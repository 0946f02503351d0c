package vn.hoiluat.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.clock.MovableClock;

class TokenBucketsTest {

    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private final TokenBuckets limit = new TokenBuckets(RateLimitProperties.Rate.valueOf("3/1m"), clock);

    @Test
    void take_upToTheCount_thenSaysHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("lan")).isEmpty();
        }

        assertThat(limit.take("lan")).contains(Duration.ofSeconds(20));
    }

    @Test
    void take_keysAreCountedApart() {
        for (int i = 0; i < 4; i++) {
            limit.take("lan");
        }

        assertThat(limit.take("minh")).isEmpty();
    }

    @Test
    void take_comesBackEvenly() {
        for (int i = 0; i < 3; i++) {
            limit.take("lan");
        }
        clock.advance(Duration.ofSeconds(20));

        assertThat(limit.take("lan")).isEmpty();
        assertThat(limit.take("lan")).isNotEmpty();
    }

    @Test
    void take_refusedOnes_costNothing() {
        for (int i = 0; i < 50; i++) {
            limit.take("lan");
        }
        clock.advance(Duration.ofMinutes(1));

        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("lan")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3/", "0/1m", "-1/1m", "3/0s", "3/1m/2", "x/1m"})
    void rate_badForm_isRefused(String written) {
        assertThatThrownBy(() -> RateLimitProperties.Rate.valueOf(written))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
