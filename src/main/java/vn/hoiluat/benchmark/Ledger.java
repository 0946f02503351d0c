package vn.hoiluat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What the service itself has written down about some conversations. Read once, while no service runs on the store. */
final class Ledger {

    private final Map<String, List<StoredEvent>> events;
    private final Map<String, List<Turn>> turns;
    private final Map<String, List<OutboundRecord>> parts;
    private final Map<String, List<Case>> cases;
    private final Map<String, List<Conversation>> conversations;

    private Ledger(DocumentStore store, Set<String> ids) {
        events = read(store, StoredEvent.KIND, ids, e -> e.event().from().conversationId());
        turns = read(store, Turn.KIND, ids, Turn::conversationId);
        parts = read(store, OutboundRecord.KIND, ids, r -> r.to().conversationId());
        cases = read(store, Case.KIND, ids, c -> c.address().conversationId());
        conversations = read(store, Conversation.KIND, ids, c -> c.address().conversationId());
    }

    /** Reads all there is about these conversations. Blocks. */
    static Ledger of(DocumentStore store, Set<String> conversationIds) {
        return new Ledger(store, conversationIds);
    }

    /** Puts what the service knows of a citizen beside what the platform knows. */
    CitizenEvidence evidence(String userId, String conversationId, boolean acknowledged, List<String> received) {
        List<StoredEvent> said = of(events, conversationId).stream()
                .filter(e -> e.event().kind().isMessage())
                .toList();
        boolean unfinished = said.stream().anyMatch(StoredEvent::pending)
                || of(conversations, conversationId).stream()
                        .anyMatch(c -> c.readyAt().isPresent());
        return new CitizenEvidence(
                userId,
                acknowledged,
                said.size(),
                of(turns, conversationId).stream()
                        .filter(turn -> !turn.isBeside())
                        .toList(),
                of(cases, conversationId).size(),
                of(parts, conversationId),
                unfinished,
                received);
    }

    private static <T> List<T> of(Map<String, List<T>> all, String conversationId) {
        return all.getOrDefault(conversationId, List.of());
    }

    private static <T> Map<String, List<T>> read(
            DocumentStore store, Kind<T> kind, Set<String> ids, Function<T, String> conversationId) {
        return Objects.requireNonNull(store.documents(kind)
                .all(Range.all())
                .map(Versioned::value)
                .filter(document -> ids.contains(conversationId.apply(document)))
                .collect(Collectors.groupingBy(conversationId))
                .block());
    }
}
