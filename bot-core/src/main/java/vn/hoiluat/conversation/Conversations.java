package vn.hoiluat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The conversations of this installation. Tells a listener whenever one has work to do. */
public final class Conversations {

    private final Documents<Conversation> conversations;
    private final Documents<Turn> turns;
    private final Clock clock;
    private final ReadyListener listener;

    /** Hears that a conversation has work at a time; called on the thread of the change, must not block. */
    @FunctionalInterface
    public interface ReadyListener {

        /** There is something to do in the conversation at this time. */
        void ready(String conversationId, Instant at);
    }

    public Conversations(DocumentStore store, Clock clock, ReadyListener listener) {
        conversations = store.documents(Conversation.KIND);
        turns = store.documents(Turn.KIND);
        this.clock = clock;
        this.listener = listener;
    }

    /** The conversation as it stands, or empty. */
    public Mono<Versioned<Conversation>> find(String conversationId) {
        return conversations.find(conversationId);
    }

    /** Changes a conversation, beginning it if there is none; the function may be called more than once. */
    public Mono<Conversation> change(Address address, UnaryOperator<Conversation> change) {
        String id = address.conversationId();
        return conversations
                .modify(id, change)
                .switchIfEmpty(Mono.defer(() -> conversations
                        .insert(id, Conversation.begin(address, clock.instant()))
                        .then(conversations.modify(id, change))))
                .map(Versioned::value)
                .doOnNext(changed -> announce(id, changed));
    }

    /** Changes a conversation if it exists. */
    public Mono<Conversation> change(String conversationId, UnaryOperator<Conversation> change) {
        return conversations
                .modify(conversationId, change)
                .map(Versioned::value)
                .doOnNext(changed -> announce(conversationId, changed));
    }

    /** Writes a decision if nothing was said in between; false if the decision must be made again. */
    public Mono<Boolean> decide(Versioned<Conversation> before, Conversation after) {
        return conversations.replace(before.id(), before.version(), after);
    }

    /** Writes decisions on their own; those already written stay as they are. */
    public Mono<Void> record(Iterable<Turn> decisions) {
        return Flux.fromIterable(decisions)
                .flatMap(turn -> turns.insert(turn.id(), turn))
                .then();
    }

    /** Decisions of a conversation, oldest first. */
    public Flux<Turn> turns(String conversationId) {
        return turns.all(Range.prefix(Turn.BY_CONVERSATION, conversationId + " "))
                .map(Versioned::value);
    }

    /** The decision whose answer has its page under this token, or empty. */
    public Mono<Turn> answered(String token) {
        return turns.page(Range.exactly(Turn.BY_TOKEN, token), null, 1)
                .flatMapIterable(page -> page.items())
                .next()
                .map(Versioned::value);
    }

    /** How many decisions were made in a conversation since a time, counted to the cap. */
    public Mono<Long> countTurns(String conversationId, Instant since, int cap) {
        Range range = Range.between(
                Turn.BY_CONVERSATION,
                conversationId + " " + Index.key(since),
                conversationId + " " + Character.MAX_VALUE);
        return turns.count(range, cap);
    }

    /** Takes the conversation that has waited longest since before this time, for the time of the lease; empty if none. */
    public Mono<Versioned<Conversation>> claimOverdue(Instant before, Duration lease) {
        return conversations.claim(Conversation.READY, before, lease);
    }

    /** All conversations with work to do now or later, the earliest first. */
    public Flux<Versioned<Conversation>> ready() {
        return conversations.all(Range.of(Conversation.READY));
    }

    /** How many conversations have work that was due at this time, counted to the cap. */
    public Mono<Long> countReady(Instant now, int cap) {
        return conversations.count(Range.between(Conversation.READY, "", Index.key(now)), cap);
    }

    /** How many conversations have work left, due or not, counted to the cap. */
    public Mono<Long> countUnfinished(int cap) {
        return conversations.count(Range.of(Conversation.READY), cap);
    }

    private void announce(String id, Conversation conversation) {
        conversation.readyAt().ifPresent(at -> listener.ready(id, at));
    }
}
