package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.storage.Versioned;

/**
 * Writes changes of cases: each is one compare-and-set on the version that was read, and made again on the newest when
 * somebody else wrote in between. So of two officers one wins, and the other sees who.
 */
final class CaseUpdates {

    private final CaseRegister register;
    private final CaseRules rules;
    private final Clock clock;

    CaseUpdates(CaseRegister register, CaseRules rules, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.clock = clock;
    }

    /** As below, for what takes no approver. */
    Mono<CaseChange> act(String caseId, String officer, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        return act(caseId, Approver.ofNothing(officer), action, why, change);
    }

    /** Does what an officer wants, if the case allows it to that officer now. The function may be called more than once. */
    Mono<CaseChange> act(String caseId, Approver who, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        return register.documents()
                .find(caseId)
                .flatMap(found -> {
                    CaseChange refusal = rules.refusal(found.value(), who, action);
                    if (refusal != null) {
                        return Mono.just(refusal);
                    }
                    return edit(found, who.login())
                            .flatMap(edit -> write(found, acted(edit, who, action, why, change)))
                            .<CaseChange>map(CaseChange.Done::new)
                            .switchIfEmpty(Mono.defer(() -> act(caseId, who, action, why, change)));
                })
                .defaultIfEmpty(new CaseChange.NotFound());
    }

    /** Changes a case on nobody's behalf; empty if there is none. Giving back an edit without steps writes nothing. */
    Mono<Case> change(String caseId, UnaryOperator<CaseEdit> change) {
        return change(caseId, Case.SYSTEM, change);
    }

    /** Changes a case in somebody's name without asking whether the case allows it; otherwise the same. */
    Mono<Case> change(String caseId, String who, UnaryOperator<CaseEdit> change) {
        return register.documents()
                .find(caseId)
                .flatMap(found -> edit(found, who)
                        .map(change)
                        .flatMap(edit -> write(found, edit.hasSteps() ? edit.done() : found.value()))
                        .switchIfEmpty(Mono.defer(() -> change(caseId, who, change))));
    }

    /** Notes that somebody has seen the notes that mention them; that is no step of the case. */
    Mono<Case> seen(String caseId, String officer) {
        return register.documents().modify(caseId, c -> c.seenBy(officer)).map(Versioned::value);
    }

    /** The case as it was written, or empty if somebody wrote in between. */
    private Mono<Case> write(Versioned<Case> found, Case changed) {
        return changed == found.value()
                ? Mono.just(changed)
                : register.documents()
                        .replace(found.id(), found.version(), changed)
                        .filter(won -> won)
                        .map(won -> changed);
    }

    /** Claiming what one has changes nothing. */
    private Case acted(CaseEdit edit, Approver who, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        Case before = edit.before();
        if (action == CaseAction.CLAIM && edit.who().equals(before.officer())) {
            return before;
        }
        if (action.by() == CaseAction.By.HOLDER && before.officer() == null) {
            edit.officer(edit.who());
        }
        CaseStatus next = action.after(before.status());
        return change.apply(next == before.status() ? edit : edit.status(next))
                .step(action.step(), why, rules.inPlaceOf(before, who, action))
                .done();
    }

    private Mono<CaseEdit> edit(Versioned<Case> found, String who) {
        return register.calendar(found.value()).map(calendar -> new CaseEdit(found, who, clock.instant(), calendar));
    }
}
