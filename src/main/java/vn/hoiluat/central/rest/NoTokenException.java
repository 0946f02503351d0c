package vn.hoiluat.central.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There is no token, so no call was made. */
final class NoTokenException extends RuntimeException {

    private final boolean denied;
    private final @Nullable Duration after;

    /**
     * Without a token.
     *
     * @param denied the partner will not give us one; otherwise it cannot just now
     * @param after how long the partner asked us to wait
     */
    NoTokenException(String reason, boolean denied, @Nullable Duration after) {
        super(reason);
        this.denied = denied;
        this.after = after;
    }

    boolean denied() {
        return denied;
    }

    @Nullable
    Duration after() {
        return after;
    }
}
