package vn.hoiluat.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * One citizen on one channel account, with everything that must change together: the owner, what waits for an answer, what
 * waits to be sent. Immutable; every change is one compare-and-set of this document.
 *
 * @param waiting events taken up and not decided on, by the platform's time
 * @param answerAt when the burst counts as ended, null if nothing waits
 * @param recent ids of the events taken up last, so that none is taken up twice after a crash
 * @param outbox parts still to be sent, in order
 * @param unrecorded decisions made with this document and not yet written on their own
 */
public record Conversation(
        Address address,
        Ownership ownership,
        List<InboundEvent> waiting,
        @Nullable Instant answerAt,
        List<String> recent,
        List<Part> outbox,
        List<Turn> unrecorded,
        Memory memory) {

    /** Conversations with work to do, by the time it is due. */
    public static final String READY = "ready";

    /** How conversations are stored; the id is {@link Address#conversationId()}. */
    public static final Kind<Conversation> KIND = new Kind<>(
            "conversation",
            Conversation.class,
            3,
            List.of(new Index<>(READY, c -> c.readyAt().map(Index::key).stream().toList())),
            List.of(new Migration(1, OlderForms::conversation), new Migration(2, OlderForms::withoutRatings)));

    private static final int RECENT = 16;

    public Conversation {
        waiting = List.copyOf(waiting);
        recent = List.copyOf(recent);
        outbox = List.copyOf(outbox);
        unrecorded = List.copyOf(unrecorded);
    }

    /** A conversation in which nothing has happened. */
    public static Conversation begin(Address address, Instant now) {
        return new Conversation(
                address,
                Ownership.BOT_FROM_THE_START,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                Memory.fresh(now));
    }

    /** When there is next something to do; empty if nothing waits. */
    public Optional<Instant> readyAt() {
        Stream<Instant> turn = Optional.ofNullable(answerAt).stream();
        Stream<Instant> part = outbox.stream().limit(1).map(Part::notBefore);
        Stream<Instant> record = unrecorded.stream().limit(1).map(Turn::at);
        return Stream.of(turn, part, record).flatMap(s -> s).min(Comparator.naturalOrder());
    }

    /** Who owns it at this time. */
    public Owner owner(Instant now) {
        return ownership.at(now);
    }

    /** Takes up an event, all that waits to be decided on at this time; unchanged if it was taken up before. */
    public Conversation takeUp(InboundEvent event, Instant decideAt) {
        if (recent.contains(event.id())) {
            return this;
        }
        List<InboundEvent> nowWaiting = Stream.concat(waiting.stream(), Stream.of(event))
                .sorted(Comparator.comparing(InboundEvent::sentAt))
                .toList();
        return new Conversation(
                address(event),
                ownership,
                nowWaiting,
                decideAt,
                remembering(event.id()),
                outbox,
                unrecorded,
                memoryAfter(event));
    }

    /** With the new words of a message that still waits, and unchanged if it does not wait. */
    public Conversation reworded(InboundEvent edit) {
        return withWaiting(waiting.stream()
                .map(e -> isSameMessage(e, edit) ? e.withText(edit.text()) : e)
                .toList());
    }

    /** Without a message that its sender took back, unchanged if it does not wait. */
    public Conversation withdrawn(InboundEvent withdrawal) {
        return withWaiting(
                waiting.stream().filter(e -> !isSameMessage(e, withdrawal)).toList());
    }

    /** Remembers an event that needs no decision; unchanged if it is known. */
    public Conversation note(InboundEvent event) {
        return recent.contains(event.id())
                ? this
                : new Conversation(
                        address, ownership, waiting, answerAt, remembering(event.id()), outbox, unrecorded, memory);
    }

    /** After a decision on all that waited. */
    public Conversation decided(List<Turn> turns, List<Part> parts, Memory newMemory) {
        return new Conversation(
                address,
                ownership,
                List.of(),
                null,
                recent,
                joined(outbox, parts),
                joined(unrecorded, turns),
                newMemory);
    }

    /** With more to send; parts that are waiting already are not added again. */
    public Conversation say(List<Part> parts) {
        Set<String> waitingIds = outbox.stream().map(Part::id).collect(Collectors.toSet());
        return withOutbox(joined(
                outbox, parts.stream().filter(p -> !waitingIds.contains(p.id())).toList()));
    }

    /** An officer's from now on: no part of the bot that has not left is sent. */
    public Conversation taken(@Nullable Instant until) {
        List<Part> kept = outbox.stream()
                .filter(p -> p.sender() != Sender.BOT || p.state() != PartState.QUEUED)
                .toList();
        return new Conversation(address, ownership.taken(until), waiting, answerAt, recent, kept, unrecorded, memory);
    }

    /** Taken for this case, which is the one open from now on. */
    public Conversation takenFor(String caseId) {
        return taken(null).withMemory(memory.withCase(caseId));
    }

    /** The bot's again. */
    public Conversation returned() {
        return new Conversation(address, ownership.returned(), waiting, answerAt, recent, outbox, unrecorded, memory);
    }

    /** The bot's again, this case no longer being the open one. */
    public Conversation caseEnded(String caseId) {
        Conversation returned = returned();
        return caseId.equals(memory.caseId()) ? returned.withMemory(memory.withCase(null)) : returned;
    }

    /** With another memory. */
    public Conversation withMemory(Memory newMemory) {
        return new Conversation(address, ownership, waiting, answerAt, recent, outbox, unrecorded, newMemory);
    }

    /** With the part of the same id in another state; unchanged if it is no longer there. */
    public Conversation withPart(Part changed) {
        boolean known = outbox.stream().anyMatch(p -> p.id().equals(changed.id()) && !p.equals(changed));
        return known
                ? withOutbox(outbox.stream()
                        .map(p -> p.id().equals(changed.id()) ? changed : p)
                        .toList())
                : this;
    }

    /** Without the part of this id; unchanged if it is no longer there. */
    public Conversation withoutPart(String partId) {
        List<Part> left = outbox.stream().filter(p -> !p.id().equals(partId)).toList();
        return left.size() == outbox.size() ? this : withOutbox(left);
    }

    /** Without the decisions that have been written on their own; unchanged if there is none of them. */
    public Conversation recorded(Set<String> turnIds) {
        List<Turn> left =
                unrecorded.stream().filter(t -> !turnIds.contains(t.id())).toList();
        return left.size() == unrecorded.size()
                ? this
                : new Conversation(address, ownership, waiting, answerAt, recent, outbox, left, memory);
    }

    /** The part that is to be sent before any other. */
    public Optional<Part> nextPart() {
        return outbox.stream().findFirst();
    }

    private Memory memoryAfter(InboundEvent event) {
        Memory acted = memory.acted(event.sentAt());
        return event.kind() == InboundKind.FOLLOW ? acted.withFollows(true) : acted;
    }

    private Conversation withWaiting(List<InboundEvent> left) {
        return left.equals(waiting)
                ? this
                : new Conversation(
                        address, ownership, left, left.isEmpty() ? null : answerAt, recent, outbox, unrecorded, memory);
    }

    private static boolean isSameMessage(InboundEvent one, InboundEvent other) {
        return one.providerMessageId() != null && one.providerMessageId().equals(other.providerMessageId());
    }

    private Conversation withOutbox(List<Part> parts) {
        return new Conversation(address, ownership, waiting, answerAt, recent, parts, unrecorded, memory);
    }

    private Address address(InboundEvent event) {
        return event.from().threadId() == null ? address : event.from();
    }

    private List<String> remembering(String eventId) {
        return joined(recent, List.of(eventId)).stream()
                .skip(Math.max(0, recent.size() + 1 - RECENT))
                .toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
