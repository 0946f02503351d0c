package vn.hoiluat.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.rating.RatingPress;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Reads the conversation around a case: from a day before it was opened to a day after its last step. */
public final class CaseThreads {

    private static final Duration AROUND = Duration.ofDays(1);

    /** More than an officer reads; the newest are kept. */
    private static final int LONGEST = 500;

    private final Documents<StoredEvent> events;
    private final Documents<OutboundRecord> outbound;
    private final Documents<Conversation> conversations;

    public CaseThreads(DocumentStore store) {
        events = store.documents(StoredEvent.KIND);
        outbound = store.documents(OutboundRecord.KIND);
        conversations = store.documents(Conversation.KIND);
    }

    /** What citizen, bot and officers said, oldest first, what waits to be sent at the end. */
    public Mono<List<ThreadMessage>> of(Case c) {
        String conversation = c.address().conversationId();
        Mono<List<InboundEvent>> said = events.all(around(StoredEvent.BY_CONVERSATION, c))
                .map(found -> found.value().event())
                .takeLast(LONGEST)
                .collectList();
        Mono<List<OutboundRecord>> sent = outbound.all(around(OutboundRecord.BY_CONVERSATION, c))
                .map(Versioned::value)
                .takeLast(LONGEST)
                .collectList();
        Mono<List<Part>> waiting = conversations
                .find(conversation)
                .map(found -> found.value().outbox())
                .defaultIfEmpty(List.of());
        // What waits is read first: a part that leaves in between is found among what was sent, and never missed.
        return waiting.flatMap(left -> Mono.zip(said, sent).map(all -> thread(c, left, all.getT1(), all.getT2())));
    }

    private static List<ThreadMessage> thread(
            Case c, List<Part> waiting, List<InboundEvent> said, List<OutboundRecord> sent) {
        Map<String, CaseLetter> letters =
                c.letters().stream().collect(Collectors.toMap(CaseLetter::id, Function.identity()));
        Set<String> ours = sent.stream()
                .flatMap(r -> Stream.ofNullable(r.providerMessageId()))
                .collect(Collectors.toSet());
        Set<String> settled = sent.stream().map(r -> r.part().id()).collect(Collectors.toSet());
        Set<String> ofCase = c.messages().stream().map(CaseMessage::eventId).collect(Collectors.toSet());
        Stream<ThreadMessage> citizen = said.stream()
                .filter(e -> (e.kind().isMessage() && !rates(e)) || isByHand(e, ours))
                .map(e -> heard(e, ofCase.contains(e.id())));
        Stream<ThreadMessage> gone = sent.stream().map(r -> part(c, r.part(), r.at(), letters));
        Stream<ThreadMessage> left = waiting.stream()
                .filter(p -> !settled.contains(p.id()))
                .map(p -> part(c, p, waitingSince(p, letters), letters));
        return Stream.concat(Stream.concat(citizen, gone).sorted(Comparator.comparing(ThreadMessage::at)), left)
                .toList();
    }

    /** What is thought of an answer is shown with the answer. */
    private static boolean rates(InboundEvent event) {
        return event.payload() != null && RatingPress.of(event.payload()).isPresent();
    }

    /** A person wrote it in the platform's own tool. */
    private static boolean isByHand(InboundEvent event, Set<String> ours) {
        return event.kind() == InboundKind.ECHO
                && event.providerMessageId() != null
                && !ours.contains(event.providerMessageId());
    }

    private static ThreadMessage heard(InboundEvent event, boolean ofCase) {
        boolean byHand = event.kind() == InboundKind.ECHO;
        boolean takenBack = event.text().isEmpty() && event.attachment() == null && event.payload() == null;
        return new ThreadMessage(
                event.id(),
                byHand ? Sender.OFFICER : Sender.CITIZEN,
                event.text(),
                event.sentAt(),
                takenBack && event.kind() == InboundKind.TEXT ? InboundKind.DELETED : event.kind(),
                event.attachment(),
                null,
                null,
                null,
                ofCase);
    }

    private static ThreadMessage part(Case c, Part part, Instant at, Map<String, CaseLetter> letters) {
        CaseLetter letter = letters.get(part.turnId());
        return new ThreadMessage(
                part.id(),
                part.sender(),
                part.text(),
                at,
                null,
                null,
                part.state(),
                part.detail(),
                letter == null ? null : letter.officer(),
                letter != null || part.turnId().startsWith(c.id() + "/"));
    }

    private static Instant waitingSince(Part part, Map<String, CaseLetter> letters) {
        CaseLetter letter = letters.get(part.turnId());
        return letter == null ? part.notBefore() : letter.at();
    }

    private static Range around(String index, Case c) {
        String prefix = c.address().conversationId() + " ";
        String until = c.status().isOpen()
                ? String.valueOf(Character.MAX_VALUE)
                : Index.key(c.lastStepAt().plus(AROUND));
        return Range.between(index, prefix + Index.key(c.openedAt().minus(AROUND)), prefix + until);
    }
}
