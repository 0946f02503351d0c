package vn.hoiluat.knowledge.central;

import java.time.Instant;

/** What came of asking for a run. */
public sealed interface RunResult {

    /** It ran; its trouble says whether the partner cut it short. */
    record Ran(PeerState.RunSummary summary) implements RunResult {}

    /** Another node, or another person, is at it; it ends or loses its turn at the latest then. */
    record Busy(Instant until) implements RunResult {}

    /** The partner asked to be left alone until then. */
    record TooEarly(Instant notBefore) implements RunResult {}
}
