package vn.hoiluat.sandbox.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class StandInTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void refreshToken_worksOnce() {
        StandInTokens tokens = tokens("secret", START);
        String token = tokens.newRefreshToken("5");

        assertThat(tokens.spend(token)).isEqualTo("5");
        assertThat(tokens.spend(token)).isNull();
    }

    @Test
    void refreshToken_ofAProcessBefore_works() {
        String token = tokens("secret", START).newRefreshToken("5");

        assertThat(tokens("secret", START.plusSeconds(60)).spend(token)).isEqualTo("5");
        assertThat(tokens("other secret", START).spend(token)).isNull();
        assertThat(tokens("secret", START.plus(Duration.ofDays(91))).spend(token))
                .isNull();
    }

    @Test
    void accessToken_isNoRefreshToken() {
        StandInTokens tokens = tokens("secret", START);

        assertThat(tokens.spend(tokens.newAccessToken("5"))).isNull();
        assertThat(tokens.checkAccess(tokens.newRefreshToken("5")).error())
                .isEqualTo(StandInTokens.INVALID_ACCESS_TOKEN);
    }

    @Test
    void accessToken_runsOut() {
        String token = tokens("secret", START).newAccessToken("5");

        assertThat(tokens("secret", START).checkAccess(token)).isEqualTo(new StandInTokens.Checked(0, "5"));
        assertThat(tokens("secret", START.plus(Duration.ofHours(25)))
                        .checkAccess(token)
                        .error())
                .isEqualTo(StandInTokens.EXPIRED_ACCESS_TOKEN);
    }

    @Test
    void accessToken_changed_isInvalid() {
        StandInTokens tokens = tokens("secret", START);
        String token = tokens.newAccessToken("5");

        assertThat(tokens.checkAccess(token.replace("access.5.", "access.6.")).error())
                .isEqualTo(StandInTokens.INVALID_ACCESS_TOKEN);
        assertThat(tokens.checkAccess(null).error()).isEqualTo(StandInTokens.INVALID_ACCESS_TOKEN);
        assertThat(tokens.checkAccess("rubbish").error()).isEqualTo(StandInTokens.INVALID_ACCESS_TOKEN);
    }

    private static StandInTokens tokens(String secret, Instant now) {
        return new StandInTokens(secret, Duration.ofHours(25), Clock.fixed(now, ZoneOffset.UTC));
    }
}
