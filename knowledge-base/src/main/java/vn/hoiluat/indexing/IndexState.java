package vn.hoiluat.indexing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands, for health checks and people.
 *
 * @param documents how many documents searches see
 * @param asOf when the index last was in step with the store, null if never since the start
 * @param problem why it is not being kept in step, in short and without personal data; null if it is
 */
public record IndexState(
        Phase phase,
        int documents,
        @Nullable Instant asOf,
        @Nullable String problem) {

    /** What the index is doing. */
    public enum Phase {
        /** Not started, or stopped. */
        STOPPED,
        /** Being built from everything; until then searches see what was there before. */
        BUILDING,
        /** Kept in step by the change feed. */
        FOLLOWING,
        /** Trying again to reach the store; searches see what was there before. */
        WAITING
    }

    /** Whether searches may be relied on. */
    public boolean isReady() {
        return asOf != null;
    }

    IndexState phase(Phase changed, @Nullable String why) {
        return new IndexState(changed, documents, asOf, why);
    }

    IndexState inStep(int count, Instant at) {
        return new IndexState(Phase.FOLLOWING, count, at, null);
    }
}
