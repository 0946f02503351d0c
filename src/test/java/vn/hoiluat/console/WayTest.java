package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.delivery.ChannelPolicy;

class WayTest {

    private static final Instant ACTED = Instant.parse("2026-11-20T02:00:00Z");
    private static final ChannelPolicy MESSENGER =
            new ChannelPolicy(2000, 3, 20, Duration.ofHours(24), Duration.ofDays(7), null);

    @ParameterizedTest
    @CsvSource({
        "PT0S, OPEN",
        "PT24H, OPEN",
        "PT24H1S, OFFICER_ONLY",
        "P7D, OFFICER_ONLY",
        "P7DT1S, CLOSED",
    })
    void way_closesForTheBotFirst_thenForOfficers(Duration after, Way.State state) {
        Way way = Way.at(MESSENGER, ACTED, ACTED.plus(after));

        assertThat(way.state()).isEqualTo(state);
        assertThat(way.until()).isEqualTo(state == Way.State.CLOSED ? null : ACTED.plus(Duration.ofDays(7)));
    }

    @Test
    void way_withoutWindow_neverCloses() {
        Way way = Way.at(new ChannelPolicy(480, 0, 0, null), ACTED, ACTED.plus(Duration.ofDays(400)));

        assertThat(way).isEqualTo(new Way(Way.State.OPEN, null, 480));
    }
}
