package vn.hoiluat.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * What is done so that a letter reaches a citizen all the same. The document's id is the letter's. Holds no words.
 *
 * @param letterId the letter of the case, or the notice
 * @param parts ids of the parts that surely did not arrive, in order; they are sent once the citizen writes
 * @param steps the ways that were gone, in order
 * @param dueAt when there is next something to do, null if nothing is
 * @param attempts how often a platform was called for the way under way
 */
public record Detour(
        String caseId,
        String letterId,
        Address address,
        List<String> parts,
        List<Step> steps,
        State state,
        @Nullable Instant dueAt,
        int attempts,
        Instant openedAt) {

    /** Detours with something to do, by time. */
    public static final String DUE = "due";

    /** Detours of a conversation, by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** Detours by account and the platform's id of what was sent. */
    public static final String BY_PROVIDER_ID = "provider";

    /** Detours that wait for an officer's call, by time. */
    public static final String CALLS = "calls";

    /** How detours are stored. */
    public static final Kind<Detour> KIND = new Kind<>(
            "detour",
            Detour.class,
            List.of(
                    new Index<>(DUE, d -> d.dueAt() == null ? List.of() : List.of(Index.key(d.dueAt()))),
                    new Index<>(
                            BY_CONVERSATION,
                            d -> List.of(d.address().conversationId() + " " + Index.key(d.openedAt()))),
                    new Index<>(BY_PROVIDER_ID, Detour::providerKeys),
                    new Index<>(CALLS, d -> d.needsCall() ? List.of(Index.key(d.openedAt())) : List.of())));

    /** How far a detour is. */
    public enum State {
        /** The next way is to be chosen. */
        MOVING,
        /** A platform is being called; a crash now leaves it unknown. */
        DEPARTING,
        /** Nothing is done before the citizen writes or the time for that is over. */
        WAITING,
        /** Nothing is left to do. */
        ENDED
    }

    /** What came of a way. */
    public enum Outcome {
        STARTED,
        /** The platform took it, or what was to be done is done. */
        TAKEN,
        /** It surely did not arrive. */
        FAILED,
        /** Nobody knows; it is not repeated by machine. */
        UNKNOWN
    }

    /**
     * One way that was gone.
     *
     * @param detail the platform's reason, null if it gave none
     * @param providerKey by which the platform's report on it is recognised, null if there is none
     * @param officer who did it, null if the machine did
     */
    public record Step(
            Rung rung,
            Outcome outcome,
            Instant at,
            @Nullable String detail,
            @Nullable String providerKey,
            @Nullable String officer) {

        static Step of(Rung rung, Outcome outcome, Instant at, @Nullable String detail) {
            return new Step(rung, outcome, at, detail, null, null);
        }

        Step sentAs(String accountId, String providerMessageId) {
            return new Step(
                    rung, outcome, at, detail, OutboundRecord.providerKey(accountId, providerMessageId), officer);
        }

        Step by(String who) {
            return new Step(rung, outcome, at, detail, providerKey, who);
        }
    }

    public Detour {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /** The way under way or gone last. */
    public Rung rung() {
        return steps.getLast().rung();
    }

    /** True if an officer has to call. */
    public boolean needsCall() {
        return state != State.ENDED && rung() == Rung.CALL;
    }

    /** The ways that were gone, waiting not being one. */
    Set<Rung> tried() {
        return steps.stream().map(Step::rung).filter(r -> r != Rung.WAIT).collect(Collectors.toUnmodifiableSet());
    }

    /** With one more part that did not arrive, and if nothing is under way on the way again. */
    Detour withPart(String partId, Step failed, Instant now) {
        if (parts.contains(partId)) {
            return this;
        }
        List<String> all = Stream.concat(parts.stream(), Stream.of(partId)).toList();
        return state == State.ENDED
                ? new Detour(caseId, letterId, address, all, joined(failed), State.MOVING, now, 0, openedAt)
                : new Detour(caseId, letterId, address, all, steps, state, dueAt, attempts, openedAt);
    }

    /** Without a part that is being sent again; nothing is left to do if it was the last. */
    Detour withoutPart(String partId) {
        List<String> left = parts.stream().filter(p -> !p.equals(partId)).toList();
        if (left.size() == parts.size()) {
            return this;
        }
        return left.isEmpty()
                ? new Detour(caseId, letterId, address, left, steps, State.ENDED, null, 0, openedAt)
                : new Detour(caseId, letterId, address, left, steps, state, dueAt, attempts, openedAt);
    }

    /** The parts having been given to the channel again. */
    Detour resent(Step reply) {
        return new Detour(caseId, letterId, address, List.of(), joined(reply), State.ENDED, null, 0, openedAt);
    }

    /** At another place, with one more step. */
    Detour at(Step step, State newState, @Nullable Instant newDueAt) {
        return new Detour(caseId, letterId, address, parts, joined(step), newState, newDueAt, attempts, openedAt);
    }

    /** The last step having come to this. */
    Detour came(Step step, State newState, @Nullable Instant newDueAt) {
        List<Step> all = new ArrayList<>(steps.subList(0, steps.size() - 1));
        all.add(step);
        return new Detour(caseId, letterId, address, parts, all, newState, newDueAt, 0, openedAt);
    }

    /** The last step not having been taken, to be tried again. */
    Detour again(Instant newDueAt) {
        return new Detour(
                caseId,
                letterId,
                address,
                parts,
                steps.subList(0, steps.size() - 1),
                State.MOVING,
                newDueAt,
                attempts + 1,
                openedAt);
    }

    /** The same, looked at later. */
    Detour later(@Nullable Instant newDueAt) {
        return new Detour(caseId, letterId, address, parts, steps, state, newDueAt, attempts, openedAt);
    }

    private List<Step> joined(Step step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    private List<String> providerKeys() {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.providerKey()))
                .toList();
    }
}
