package vn.hoiluat.channels.zalo;

import java.time.Instant;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;

/**
 * How an account stands with its tokens.
 *
 * @param obtainedAt when the pair in use was obtained
 */
record ZaloTokenStatus(AccountHealth health, Instant obtainedAt) {

    static ZaloTokenStatus of(String accountId, ZaloTokenPair pair, ZaloProperties properties, Instant now) {
        Level level = level(pair, properties, now);
        String reason = pair.failure() == null ? "none was given" : pair.failure();
        String detail = switch (level) {
            case GOOD -> "token valid until " + pair.expiresAt();
            case WARNING -> "refresh token ends at " + end(pair, properties);
            case FAILING -> "renewal of the token fails: " + reason + "; sending ends at " + pair.expiresAt();
            case DOWN -> "no valid token: " + reason;
        };
        return new ZaloTokenStatus(new AccountHealth(accountId, level, detail), pair.obtainedAt());
    }

    private static Level level(ZaloTokenPair pair, ZaloProperties properties, Instant now) {
        if (!pair.isUsable(now)) {
            return Level.DOWN;
        }
        if (pair.failure() != null) {
            return Level.FAILING;
        }
        Instant warning = end(pair, properties).minus(properties.refreshTokenWarning());
        return now.isBefore(warning) ? Level.GOOD : Level.WARNING;
    }

    private static Instant end(ZaloTokenPair pair, ZaloProperties properties) {
        return pair.obtainedAt().plus(properties.refreshTokenLife());
    }
}
