package vn.hoiluat.channels.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Kind;

/**
 * The tokens of one account, under the account's id. A refresh token works once: whoever uses it holds the lock in this
 * document, and the pair that comes back is stored before it is used.
 *
 * @param refreshToken lives about three months and dies when it is used
 * @param obtainedAt when the pair came from the platform, or was given by an administrator
 * @param expiresAt when the access token ends
 * @param holder who is renewing the pair, null if nobody is
 * @param heldUntil when the holder is taken for dead
 * @param failure why the last renewal failed, null if it did not
 * @param refused true if the platform refused the refresh token
 * @param retryAt a failed renewal is not tried again before
 */
record ZaloTokenPair(
        Secret accessToken,
        Secret refreshToken,
        Instant obtainedAt,
        Instant expiresAt,
        @Nullable String holder,
        @Nullable Instant heldUntil,
        @Nullable String failure,
        boolean refused,
        @Nullable Instant retryAt) {

    static final Kind<ZaloTokenPair> KIND = new Kind<>("zaloTokens", ZaloTokenPair.class, List.of());

    /** A pair nobody holds. */
    static ZaloTokenPair fresh(Secret accessToken, Secret refreshToken, Instant now, Duration life) {
        return new ZaloTokenPair(accessToken, refreshToken, now, now.plus(life), null, null, null, false, null);
    }

    boolean isUsable(Instant now) {
        return !accessToken.isEmpty() && now.isBefore(expiresAt);
    }

    boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    boolean mayBeTried(Instant now) {
        return retryAt == null || !now.isBefore(retryAt);
    }

    ZaloTokenPair heldBy(String newHolder, Instant until) {
        return new ZaloTokenPair(
                accessToken, refreshToken, obtainedAt, expiresAt, newHolder, until, failure, refused, retryAt);
    }

    /** The pair after a failed renewal of this holder; unchanged if somebody else holds it by now. */
    ZaloTokenPair failed(String failedHolder, String newFailure, boolean nowRefused, Instant newRetryAt) {
        return Objects.equals(holder, failedHolder)
                ? new ZaloTokenPair(
                        accessToken,
                        refreshToken,
                        obtainedAt,
                        expiresAt,
                        null,
                        null,
                        newFailure,
                        nowRefused,
                        newRetryAt)
                : this;
    }
}
