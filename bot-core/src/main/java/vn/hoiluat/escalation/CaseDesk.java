package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.Versioned;

/** What officers do with cases. Every change is one compare-and-set of the case, so of two officers one wins. */
public final class CaseDesk {

    private final CaseRegister register;
    private final Conversations conversations;
    private final AnswerDispatch dispatch;
    private final Alarms alarms;
    private final Clock clock;

    public CaseDesk(
            CaseRegister register, Conversations conversations, AnswerDispatch dispatch, Alarms alarms, Clock clock) {
        this.register = register;
        this.conversations = conversations;
        this.dispatch = dispatch;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Adds what the citizen wrote to an open case; empty if the case is not open any more. */
    public Mono<Case> append(String caseId, List<InboundEvent> events) {
        return register.documents()
                .modify(caseId, c -> c.status().isOpen() ? c.continued(events, clock.instant()) : c)
                .map(Versioned::value)
                .filter(c -> c.status().isOpen());
    }

    /** Hides from officers what the citizen took back. */
    public Mono<Void> forgetWords(String conversationId, String providerMessageId) {
        return register.of(conversationId)
                .concatMap(c -> register.documents()
                        .modify(c.id(), found -> found.withoutWords(providerMessageId, clock.instant())))
                .then();
    }

    /** Gives the case, and with it the conversation, to the officer if nobody else has it. */
    public Mono<CaseChange> claim(String caseId, String officer) {
        return change(caseId, officer, c -> officer.equals(c.officer()) ? c : c.claimed(officer, clock.instant()))
                .flatMap(result -> result instanceof CaseChange.Done done
                        ? conversations
                                .change(done.changed().address(), c -> c.taken(null))
                                .thenReturn(result)
                        : Mono.just(result));
    }

    /** Stores the officer's answer and sends it; the conversation goes back to the bot. */
    public Mono<CaseChange> answer(String caseId, String officer, String text, String legalBasis) {
        CaseAnswer answer = new CaseAnswer(officer, text, legalBasis, clock.instant(), false);
        return change(caseId, officer, c -> c.answered(answer))
                .flatMap(result -> result instanceof CaseChange.Done done
                        ? dispatch.send(done.changed()).thenReturn(result)
                        : Mono.just(result));
    }

    /** Closes a case without an answer of its own. */
    public Mono<CaseChange> close(String caseId, String officer, String note) {
        return change(caseId, officer, c -> c.closed(officer, note, clock.instant()))
                .flatMap(result -> result instanceof CaseChange.Done done
                        ? conversations
                                .change(done.changed().address(), c -> c.caseEnded(caseId))
                                .thenReturn(result)
                        : Mono.just(result));
    }

    /** Hands over answers that were stored when the process died, and alarms cases that are late now. */
    public Mono<Void> catchUp() {
        Flux<Void> answers = register.toAnnounce().concatMap(dispatch::send);
        Flux<Void> late = register.lateAt(clock.instant()).concatMap(this::alarmLate);
        return answers.thenMany(late).then();
    }

    private Mono<CaseChange> change(String caseId, String officer, UnaryOperator<Case> change) {
        return register.documents()
                .find(caseId)
                .flatMap(found -> {
                    Case current = found.value();
                    if (!current.status().isOpen()) {
                        return Mono.<CaseChange>just(new CaseChange.NoLongerOpen(current));
                    }
                    if (current.officer() != null && !current.officer().equals(officer)) {
                        return Mono.<CaseChange>just(new CaseChange.TakenBy(current));
                    }
                    Case changed = change.apply(current);
                    return register.documents()
                            .replace(caseId, found.version(), changed)
                            .flatMap(won ->
                                    won ? Mono.just(new CaseChange.Done(changed)) : change(caseId, officer, change));
                })
                .defaultIfEmpty(new CaseChange.NotFound());
    }

    private Mono<Void> alarmLate(Case late) {
        return alarms.raise(AlarmKind.OVERDUE, late.id(), "case " + late.code() + " was due " + late.dueAt())
                .then(register.documents().modify(late.id(), Case::alarmed))
                .then();
    }
}
