package vn.hoiluat.knowledge.central;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Assignment.Given;
import vn.hoiluat.knowledge.central.Assignment.State;
import vn.hoiluat.knowledge.central.Assignment.Trouble;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The questions that partners assigned to this unit. Calls fail with the store's exceptions and never block. */
public final class Assignments {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int COUNTED_AT_MOST = 10_000;

    private final Documents<Assignment> stored;
    private final CentralMappings mappings;
    private final Clock clock;

    public Assignments(DocumentStore store, Clock clock) {
        this.stored = store.documents(Assignment.KIND);
        this.mappings = new CentralMappings(store);
        this.clock = clock;
    }

    /** All, or those of one state, the newest first where all are asked for. */
    public Mono<Page<Assignment>> page(@Nullable State state, @Nullable Cursor after, int limit) {
        Range range = state == null ? Range.of(Assignment.BY_TIME) : Range.exactly(Assignment.BY_STATE, state.name());
        return stored.page(range, after, limit);
    }

    /** How many are of this state, counted no further than {@value #COUNTED_AT_MOST}. */
    public Mono<Long> count(State state) {
        return stored.count(Range.exactly(Assignment.BY_STATE, state.name()), COUNTED_AT_MOST);
    }

    /** One of them, or empty. */
    public Mono<Assignment> find(String peer, String externalId) {
        return stored.find(Assignment.id(peer, externalId)).map(Versioned::value);
    }

    /**
     * Takes an answer of officers, to be sent with the next run; a delivery that was handed over before makes no second one.
     * Empty if there is no such question.
     *
     * @param part the delivery that it is
     * @param field our code of the field of its case, empty if it has none; the partner's code of it goes with the answer if the
     *     question was not classified otherwise
     */
    public Mono<Assignment> answer(
            String peer, String externalId, String part, String text, List<Citation> citations, String field) {
        Instant now = clock.instant();
        return mappings.of(peer)
                .flatMap(codes -> change(Assignment.id(peer, externalId), a -> {
                    List<String> fields = !a.fields().isEmpty() || field.isEmpty()
                            ? a.fields()
                            : codes.theirs(CodeMapping.Of.FIELD, field, LocalDate.ofInstant(now, VIETNAM));
                    return a.given(new Given(part, text, citations, fields, now));
                }));
    }

    /** Classifies a question that no answer was given to yet, to be told with the next run; empty if there is none such. */
    public Mono<Assignment> classify(String peer, String externalId, List<String> fields) {
        return change(Assignment.id(peer, externalId), a -> a.given() == null ? a.classified(fields) : a)
                .filter(a -> a.fields().equals(fields));
    }

    /** Lets the next run try at once what waits for its time, or what the partner refused. */
    public Mono<Void> tryAgain() {
        return Flux.just(State.OPEN, State.LEAVING, State.REFUSED)
                .concatMap(state -> stored.all(Range.exactly(Assignment.BY_STATE, state.name())))
                .filter(found -> found.value().trouble() != null)
                .concatMap(found -> change(found.id(), this::due))
                .then();
    }

    /** The assignment of a question, made now unless it was before. */
    Mono<Assignment> received(String peer, AssignedQuestion question) {
        Assignment fresh = Assignment.of(peer, question, clock.instant());
        return stored.insert(fresh.id(), fresh).then(find(peer, question.externalId()));
    }

    /** Those that something is to be sent of now. */
    Flux<Assignment> toSend(String peer) {
        return stored.all(Range.between(Assignment.TO_SEND, "", Index.key(clock.instant()) + '\0'))
                .map(Versioned::value)
                .filter(a -> a.peer().equals(peer));
    }

    Mono<Assignment> change(String id, UnaryOperator<Assignment> change) {
        return stored.modify(id, change).map(Versioned::value);
    }

    private Assignment due(Assignment a) {
        Trouble trouble = a.trouble();
        return trouble == null ? a : a.troubled(new Trouble(trouble.attempts(), clock.instant(), trouble.reason()));
    }
}
