package vn.hoiluat.knowledge.central;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.SyncProgress.Phase;
import vn.hoiluat.knowledge.wording.Messages;

/** What a run does about the questions that the partner assigns: they come, and answers go. */
final class Questions {

    private final CentralDatabase partner;
    private final ReceivedQuestions received;
    private final GivenAnswers given;
    private final Turns turns;

    Questions(
            CentralDatabase partner,
            Assignments assignments,
            QuestionCases cases,
            ExchangeLedger ledger,
            Turns turns,
            Messages messages) {
        this.partner = partner;
        this.received = new ReceivedQuestions(partner, assignments, cases, ledger);
        this.given = new GivenAnswers(partner, assignments, cases, ledger, messages);
        this.turns = turns;
    }

    /** Receives what is new behind the place, then sends what is due. */
    Mono<Void> exchange(Run run, CentralCursor from, SyncProgress progress) {
        var done = new AtomicInteger();
        return partner.acknowledge(from)
                .thenMany(received.receive(
                        run, from, place -> turns.keep(run.name(), state -> state.withQuestions(place))))
                .concatWith(given.send(run))
                .concatMap(count -> turns.keep(run.name(), state -> state)
                        .doOnSuccess(kept -> progress.reached(Phase.QUESTIONS, done.addAndGet(count))))
                .then();
    }

    /** What became of an answer or a classification; false if nothing was sent under this reference. */
    Mono<Boolean> decided(Receipt receipt, Run run) {
        return given.decided(receipt, run);
    }
}
