package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Assignment.Given;
import vn.hoiluat.knowledge.central.Assignment.Sent;
import vn.hoiluat.knowledge.central.Assignment.Told;
import vn.hoiluat.knowledge.central.Assignment.Trouble;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Gives the partner what officers answered to its questions, and how they are classified. What was taken once is not said again;
 * a call whose end nobody saw is made again word for word, so that the partner knows it.
 */
final class GivenAnswers {

    private final CentralDatabase partner;
    private final Assignments assignments;
    private final QuestionCases cases;
    private final ExchangeLedger ledger;
    private final Messages messages;

    GivenAnswers(
            CentralDatabase partner,
            Assignments assignments,
            QuestionCases cases,
            ExchangeLedger ledger,
            Messages messages) {
        this.partner = partner;
        this.assignments = assignments;
        this.cases = cases;
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * Sends what was due when the run began, until the partner wants no more for now: what was given since may not stand in its
     * case as sent yet, and a refusal would find nothing to speak of. How many went.
     */
    Flux<Integer> send(Run run) {
        var stopped = new AtomicBoolean(run.partnersWait() != null);
        return assignments
                .toSend(partner.peer())
                .filter(a -> a.given() == null || !a.given().at().isAfter(run.startedAt()))
                .concatMap(a ->
                        stopped.get() ? Mono.empty() : send(a, run, stopped).thenReturn(1));
    }

    /** What became of something that the partner had yet to decide about; false if nothing was sent under this reference. */
    Mono<Boolean> decided(Receipt receipt, Run run) {
        return assignments
                .find(partner.peer(), receipt.externalId())
                .filter(a -> a.wasSentAs(receipt.reference()))
                .flatMap(a -> decided(a, receipt, run).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> send(Assignment a, Run run, AtomicBoolean stopped) {
        Given given = a.given();
        String id = a.question().externalId();
        if (given == null) {
            var classification = new Classification(id, a.fields(), a.receivedAt());
            return partner.classify(classification)
                    .flatMap(result -> noted(
                            new Offer(
                                    a,
                                    messages.text("central.question.classified", String.join(", ", a.fields())),
                                    (now, reference) ->
                                            now.told(new Told(a.fields(), reference == null ? "" : reference))),
                            result,
                            run,
                            stopped));
        }
        var answer = new QuestionAnswer(id, given.text(), given.citations(), given.fields(), given.at());
        return partner.answer(answer)
                .flatMap(result -> noted(
                        new Offer(
                                a,
                                messages.text("central.question.answered"),
                                (now, reference) -> now.sent(new Sent(
                                        given.part(),
                                        reference == null ? "" : reference,
                                        reference == null,
                                        run.now()))),
                        result,
                        run,
                        stopped));
    }

    /**
     * What is offered to the partner.
     *
     * @param words what it is, for the ledger
     * @param taken how the assignment stands once the partner has it
     */
    private record Offer(Assignment of, String words, Taken taken) {}

    private interface Taken {

        /** The reference is what the partner calls it while it has yet to decide; null if it has decided. */
        Assignment by(Assignment now, @Nullable String reference);
    }

    private Mono<Void> noted(Offer offer, ContributionResult result, Run run, AtomicBoolean stopped) {
        Assignment a = offer.of();
        return switch (result) {
            case ContributionResult.Accepted accepted ->
                taken(a, now -> offer.taken().by(now, null), Result.ACCEPTED, offer.words(), run);
            case ContributionResult.AlreadyThere there ->
                taken(a, now -> offer.taken().by(now, null), Result.ALREADY_THERE, offer.words(), run);
            case ContributionResult.OnItsWay way ->
                written(
                        a,
                        now -> offer.taken().by(now, way.reference()),
                        Result.ON_ITS_WAY,
                        way.reference(),
                        null,
                        run);
            case ContributionResult.Conflict conflict ->
                refused(a, messages.text("central.question.otherwise"), now -> now, run);
            case ContributionResult.Refused refused -> refused(a, refused.reason(), now -> now, run);
            case ContributionResult.RetryLater later -> {
                stopped.set(true);
                run.cutShort(later.reason(), later.after());
                int attempts = a.trouble() == null ? 1 : a.trouble().attempts() + 1;
                Instant retryAt = run.now().plus(Backoff.after(attempts, later.after()));
                yield written(
                        a,
                        now -> now.troubled(new Trouble(attempts, retryAt, later.reason())),
                        Result.RETRY,
                        later.reason(),
                        retryAt,
                        run);
            }
        };
    }

    private Mono<Void> decided(Assignment a, Receipt receipt, Run run) {
        String reference = receipt.reference();
        return receipt.outcome() == Receipt.Outcome.TAKEN
                ? taken(a, now -> now.decided(reference), Result.ACCEPTED, reference, run)
                : refused(a, receipt.reason(), now -> now.without(reference), run);
    }

    /** The case hears that the answer arrived: perhaps it says that an earlier try did not. */
    private Mono<Void> taken(
            Assignment a, UnaryOperator<Assignment> change, Result result, @Nullable String words, Run run) {
        Mono<Void> told = change.apply(a).state() == Assignment.State.ANSWERED ? cases.arrived(a) : Mono.empty();
        return told.then(Mono.defer(() -> written(a, change, result, words, null, run)));
    }

    /** The case hears of it before the assignment rests, so that a run that dies in between tells it again. */
    private Mono<Void> refused(Assignment a, String reason, UnaryOperator<Assignment> change, Run run) {
        Mono<Void> told = a.given() == null ? Mono.empty() : cases.refused(a, reason);
        return told.then(Mono.defer(() -> written(
                a,
                now -> change.apply(now).troubled(new Trouble(1, null, reason)),
                Result.REFUSED,
                reason,
                null,
                run)));
    }

    private Mono<Void> written(
            Assignment a,
            UnaryOperator<Assignment> change,
            Result result,
            @Nullable String reason,
            @Nullable Instant nextTry,
            Run run) {
        return assignments
                .change(a.id(), change)
                .then(Mono.defer(() -> ledger.write(
                        run.line(Direction.OUT, a.question().externalId(), null, result, reason, nextTry))));
    }
}
