package vn.hoiluat.channels.zalo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands with its tokens.
 *
 * @param obtainedAt when the pair in use was obtained
 * @param expiresAt when the access token ends
 * @param refreshTokenEndsAt when the refresh token ends
 * @param failure why the last renewal failed, null if it did not; holds no secret
 */
public record ZaloTokenStatus(
        String accountId,
        State state,
        Instant obtainedAt,
        Instant expiresAt,
        Instant refreshTokenEndsAt,
        @Nullable String failure) {

    /** From good to bad. */
    public enum State {
        VALID,
        /** The refresh token ends soon. */
        ENDING,
        /** The last renewal failed, but the access token still works. */
        FAILING,
        /** Nothing can be sent. */
        UNUSABLE
    }

    static ZaloTokenStatus of(String accountId, ZaloTokenPair pair, ZaloProperties properties, Instant now) {
        Instant end = pair.obtainedAt().plus(properties.refreshTokenLife());
        return new ZaloTokenStatus(
                accountId,
                state(pair, end.minus(properties.refreshTokenWarning()), now),
                pair.obtainedAt(),
                pair.expiresAt(),
                end,
                pair.failure());
    }

    private static State state(ZaloTokenPair pair, Instant warning, Instant now) {
        if (!pair.isUsable(now)) {
            return State.UNUSABLE;
        }
        if (pair.failure() != null) {
            return State.FAILING;
        }
        return now.isBefore(warning) ? State.VALID : State.ENDING;
    }
}
