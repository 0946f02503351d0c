package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Kind;

/**
 * How far the sync with a partner is, and which node is at it.
 *
 * @param records how far its records were pulled
 * @param questions how far its questions were read
 * @param turn who is at it, null if nobody is
 * @param failures runs in a row that the partner cut short
 * @param notBefore when the partner may be asked again, null for at once
 * @param last the last run that ended, null if none did
 * @param lastGood when a run last went through, null if none did
 */
public record PeerState(
        CentralCursor records,
        CentralCursor questions,
        @Nullable Turn turn,
        int failures,
        @Nullable Instant notBefore,
        @Nullable RunSummary last,
        @Nullable Instant lastGood) {

    /** How states are stored; the id is {@link CentralDatabase#peer}. */
    public static final Kind<PeerState> KIND = new Kind<>("centralPeer", PeerState.class, List.of());

    static final PeerState NEW = new PeerState(CentralCursor.START, CentralCursor.START, null, 0, null, null, null);

    /**
     * A lease.
     *
     * @param run the run that holds it
     * @param until when anybody else may take it
     */
    public record Turn(String run, Instant startedAt, Instant until) {}

    /**
     * What a run did.
     *
     * @param counts lines of the ledger by result, without those that say that nothing was to be done
     * @param trouble why it was cut short, null if it went through
     */
    public record RunSummary(
            String run,
            Instant startedAt,
            Instant endedAt,
            Map<Exchange.Result, Integer> counts,
            @Nullable String trouble) {

        public RunSummary {
            counts = Map.copyOf(counts);
        }
    }

    boolean isHeldBy(String run) {
        return turn != null && turn.run().equals(run);
    }

    PeerState withTurn(@Nullable Turn other) {
        return new PeerState(records, questions, other, failures, notBefore, last, lastGood);
    }

    PeerState withRecords(CentralCursor cursor) {
        return new PeerState(cursor, questions, turn, failures, notBefore, last, lastGood);
    }

    PeerState withQuestions(CentralCursor cursor) {
        return new PeerState(records, cursor, turn, failures, notBefore, last, lastGood);
    }

    PeerState ended(RunSummary summary, @Nullable Instant next) {
        boolean isGood = summary.trouble() == null;
        return new PeerState(
                records,
                questions,
                null,
                isGood ? 0 : failures + 1,
                next,
                summary,
                isGood ? summary.endedAt() : lastGood);
    }
}
