package vn.hoiluat.knowledge.central;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/** Who is at the sync with a partner, over several nodes: a lease in the partner's document, compared and set. */
final class Turns {

    private final Documents<PeerState> stored;
    private final String peer;
    private final Duration lease;
    private final Clock clock;

    Turns(DocumentStore store, String peer, Duration lease, Clock clock) {
        this.stored = store.documents(PeerState.KIND);
        this.peer = peer;
        this.lease = lease;
        this.clock = clock;
    }

    /** Somebody else took the turn, because this run had been silent for too long. */
    static final class TurnLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TurnLostException(String run) {
            super("run " + run + " lost its turn to another one");
        }
    }

    Mono<PeerState> state() {
        return stored.find(peer).map(Versioned::value).defaultIfEmpty(PeerState.NEW);
    }

    /**
     * Takes the turn if it is free, and the state as it stands afterwards.
     *
     * @param always even if the partner asked to be left alone
     */
    Mono<PeerState> take(String run, boolean always) {
        return stored.insert(peer, PeerState.NEW)
                .then(stored.modify(peer, state -> {
                    Instant now = clock.instant();
                    boolean isFree =
                            state.turn() == null || !state.turn().until().isAfter(now);
                    boolean isDue = always
                            || state.notBefore() == null
                            || !state.notBefore().isAfter(now);
                    return isFree && isDue ? state.withTurn(new PeerState.Turn(run, now, now.plus(lease))) : state;
                }))
                .map(Versioned::value);
    }

    /** Changes the state and keeps the turn; fails with {@link TurnLostException} if the run has it no more. */
    Mono<PeerState> keep(String run, UnaryOperator<PeerState> change) {
        return stored.modify(peer, state -> {
                    PeerState.Turn turn = state.turn();
                    if (turn == null || !turn.run().equals(run)) {
                        throw new TurnLostException(run);
                    }
                    Instant until = clock.instant().plus(lease);
                    return change.apply(state).withTurn(new PeerState.Turn(run, turn.startedAt(), until));
                })
                .map(Versioned::value);
    }

    /** Ends the turn. */
    Mono<PeerState> end(PeerState.RunSummary summary, @Nullable Duration asked) {
        return stored.modify(peer, state -> {
                    if (!state.isHeldBy(summary.run())) {
                        return state;
                    }
                    boolean isGood = summary.trouble() == null;
                    Instant next = isGood ? null : clock.instant().plus(Backoff.after(state.failures() + 1, asked));
                    return state.ended(summary, next);
                })
                .map(Versioned::value);
    }
}
