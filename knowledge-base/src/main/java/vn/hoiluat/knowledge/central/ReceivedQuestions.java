package vn.hoiluat.knowledge.central;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;

/**
 * Makes the questions that the partner assigns into cases of officers. A question is in the store and has its case before the
 * place in the partner's list moves on, so that the next run makes up for one that died.
 */
final class ReceivedQuestions {

    private final CentralDatabase partner;
    private final Assignments assignments;
    private final QuestionCases cases;
    private final ExchangeLedger ledger;

    ReceivedQuestions(CentralDatabase partner, Assignments assignments, QuestionCases cases, ExchangeLedger ledger) {
        this.partner = partner;
        this.assignments = assignments;
        this.cases = cases;
        this.ledger = ledger;
    }

    /** Reads the partner's list to its end; {@code keep} stores how far it was read. How many came. */
    Flux<Integer> receive(Run run, CentralCursor from, Function<CentralCursor, Mono<?>> keep) {
        var cursor = new CentralCursor[] {from};
        var more = new AtomicBoolean(true);
        return Mono.defer(() -> partner.questions(cursor[0], CentralDatabase.LARGEST_PAGE))
                .flatMap(fetched -> switch (fetched) {
                    case Fetched.Received<Batch<AssignedQuestion>> received -> {
                        Batch<AssignedQuestion> batch = received.value();
                        more.set(batch.more() && !batch.next().equals(cursor[0]));
                        cursor[0] = batch.next();
                        yield take(batch, run, keep).thenReturn(batch.items().size());
                    }
                    case Fetched.CursorLost<Batch<AssignedQuestion>> lost -> {
                        more.set(!cursor[0].equals(CentralCursor.START));
                        cursor[0] = CentralCursor.START;
                        yield Mono.<Integer>empty();
                    }
                    case Fetched.RetryLater<Batch<AssignedQuestion>> later -> stopped(more, run, later);
                    case Fetched.Refused<Batch<AssignedQuestion>> refused -> stopped(more, run, refused);
                })
                .repeat(more::get);
    }

    private static Mono<Integer> stopped(AtomicBoolean more, Run run, Fetched<?> answer) {
        more.set(false);
        run.stopped(answer);
        return Mono.empty();
    }

    private Mono<Void> take(Batch<AssignedQuestion> batch, Run run, Function<CentralCursor, Mono<?>> keep) {
        return Flux.fromIterable(batch.items())
                .concatMap(question -> take(question, run))
                .then(Mono.defer(() -> ledger.write(run.unread(batch))))
                .then(Mono.defer(() -> keep.apply(batch.next())))
                .then(Mono.defer(() -> partner.acknowledge(batch.next())));
    }

    private Mono<Void> take(AssignedQuestion question, Run run) {
        return assignments.received(partner.peer(), question).flatMap(known -> {
            if (known.question().withdrawn()) {
                return Mono.empty();
            }
            if (question.withdrawn()) {
                return takeBack(known, run);
            }
            Mono<Assignment> open = known.opened() == null ? open(known, run) : Mono.just(known);
            return open.flatMap(a -> changed(a, question.withoutContact(), run));
        });
    }

    /** Its first words stay: a question has no version that says which are newer. People decide what a change means. */
    private Mono<Void> changed(Assignment a, AssignedQuestion now, Run run) {
        return a.question().saysTheSame(now)
                ? Mono.empty()
                : cases.changed(a, now)
                        .filter(news -> news)
                        .flatMap(news -> written(run, a, Result.QUESTION_CHANGED, null));
    }

    private Mono<Assignment> open(Assignment a, Run run) {
        return cases.open(a, run.terms().mapping().ourField(a.question().fields()))
                .flatMap(opened -> assignments
                        .change(a.id(), now -> now.opened(opened))
                        .flatMap(now -> written(run, a, Result.CASE_OPENED, opened.code())
                                .thenReturn(now)));
    }

    private Mono<Void> takeBack(Assignment a, Run run) {
        Mono<Void> told = a.opened() == null ? Mono.empty() : cases.takenBack(a);
        return told.then(Mono.defer(() -> assignments.change(a.id(), Assignment::takenBack)))
                .then(Mono.defer(() -> written(run, a, Result.TAKEN_BACK, null)));
    }

    private Mono<Void> written(Run run, Assignment a, Result result, @Nullable String reason) {
        return ledger.write(run.line(Direction.IN, a.question().externalId(), null, result, reason, null));
    }
}
