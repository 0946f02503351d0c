package vn.hoiluat.central;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hoiluat.knowledge.central.PeerState;

/** Whether the sync is in time, or somebody should look. */
final class Standing {

    /** So many times of the schedule may pass without a run that went through. */
    private static final int MISSED = 3;

    private final Duration patience;
    private final Clock clock;
    private final Instant startedAt;

    Standing(Duration every, Clock clock) {
        this.patience = every.multipliedBy(MISSED);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** True if no run went through for too long; where none ever did, also as soon as one was cut short. */
    boolean isLate(PeerState state) {
        Instant good = state.lastGood();
        return good == null
                ? state.failures() > 0 || startedAt.plus(patience).isBefore(clock.instant())
                : good.plus(patience).isBefore(clock.instant());
    }
}
