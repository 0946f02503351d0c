package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KillPointsTest {

    @Test
    void kills_areSpreadOverTheRun_andLeaveAnEndToIt() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(KillPoints.of(100, 3, new Random(seed)))
                    .hasSize(3)
                    .allSatisfy(point -> assertThat(point).isBetween(25, 90));
        }
    }

    @Test
    void noKills_areNoPoints() {
        assertThat(KillPoints.of(10, 0, new Random(1))).isEmpty();
    }

    @Test
    void moreKillsThanMessages_areRefused() {
        assertThatThrownBy(() -> KillPoints.of(2, 3, new Random(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
