package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.message.InboundEvent;

/** What becomes of cases without an officer's doing: their citizens write again or take words back, and time passes. */
public final class CaseContinuation {

    private final CaseRegister register;
    private final CaseUpdates updates;
    private final CaseDispatch dispatch;
    private final Alarms alarms;
    private final Clock clock;

    public CaseContinuation(CaseRegister register, CaseDispatch dispatch, Alarms alarms, Clock clock) {
        this.register = register;
        this.dispatch = dispatch;
        this.alarms = alarms;
        this.clock = clock;
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /** Adds what the citizen wrote to an open case, which goes on if it waited for that; empty if it is not open any more. */
    public Mono<Case> append(String caseId, List<InboundEvent> events) {
        return updates.change(caseId, edit -> edit.before().status().isOpen() ? heard(edit, events) : edit)
                .filter(c -> c.status().isOpen());
    }

    /**
     * Opens the case again that was answered last in this conversation, if not too long ago; empty if there is none. Repeatable:
     * one that was opened again before gets the words.
     */
    public Mono<Case> reopenFor(String conversationId, List<InboundEvent> events) {
        Instant since = clock.instant().minus(register.settings().reopenFor());
        return register.answeredSince(conversationId, since)
                .flatMap(c -> updates.change(c.id(), edit -> reopened(edit, events)))
                .filter(c -> c.status().isOpen());
    }

    /** Hides from officers what the citizen took back. */
    public Mono<Void> forgetWords(String conversationId, String providerMessageId) {
        return register.of(conversationId)
                .concatMap(c -> updates.change(c.id(), edit -> edit.withoutWords(providerMessageId)))
                .then();
    }

    /** Settles cases left unsettled before this time, as when the process died, and alarms those that are late now. */
    public Mono<Void> catchUp(Instant before) {
        Flux<Void> left = register.unsettled(before).concatMap(c -> dispatch.settle(c.id()));
        Flux<Void> late = register.lateAt(clock.instant()).concatMap(this::alarmLate);
        return left.thenMany(late).then();
    }

    private static CaseEdit heard(CaseEdit edit, List<InboundEvent> events) {
        if (!edit.heard(events).heardMore()) {
            return edit;
        }
        boolean waited = edit.before().status() == CaseStatus.WAITING_CITIZEN;
        return (waited ? edit.status(CaseStatus.IN_PROGRESS) : edit)
                .step("continued", "")
                .notifying("continued");
    }

    private CaseEdit reopened(CaseEdit edit, List<InboundEvent> events) {
        if (edit.before().status().isOpen()) {
            return heard(edit, events);
        }
        return edit.heard(events)
                .status(CaseStatus.IN_PROGRESS)
                .dueIn(register.settings().workingDays())
                .step("reopened", "")
                .notifying("reopened");
    }

    private Mono<Void> alarmLate(Case late) {
        return alarms.raise(AlarmKind.OVERDUE, late.id(), "case " + late.code() + " was due " + late.dueAt())
                .then(register.documents().modify(late.id(), Case::alarmed))
                .then();
    }
}
