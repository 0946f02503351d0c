package vn.hoiluat.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.ladder.Rung;

/**
 * Whether words of an officer reach the citizen on the channel of a case now.
 *
 * @param until when the state ends if the citizen stays silent, null if it does not or is over
 * @param maxText most characters of one message
 * @param rung how an answer would go now, null where that was not asked for
 */
record Way(
        State state,
        @Nullable Instant until,
        int maxText,
        @Nullable Rung rung) {

    Way(State state, @Nullable Instant until, int maxText) {
        this(state, until, maxText, null);
    }

    Way by(Rung way) {
        return new Way(state, until, maxText, way);
    }

    /** Who may write. */
    enum State {
        /** Anybody, the bot too. */
        OPEN,
        /** People only. */
        OFFICER_ONLY,
        /** Nobody before the citizen writes again. */
        CLOSED
    }

    /** The way on a channel with these limits to who acted last then. */
    static Way at(ChannelPolicy policy, Instant lastAct, Instant now) {
        if (policy.window() == null) {
            return new Way(State.OPEN, null, policy.maxText());
        }
        Instant closes = lastAct.plus(policy.window());
        Instant closesForOfficers = policy.officerWindow() == null ? closes : lastAct.plus(policy.officerWindow());
        if (!closes.isBefore(now)) {
            return new Way(State.OPEN, closesForOfficers, policy.maxText());
        }
        return closesForOfficers.isBefore(now)
                ? new Way(State.CLOSED, null, policy.maxText())
                : new Way(State.OFFICER_ONLY, closesForOfficers, policy.maxText());
    }
}
