package vn.hoiluat.escalation;

import java.time.Clock;
import reactor.core.publisher.Mono;

/** Notes in a case's history what comes to it beside the conversation: signed letters, and what other agencies do. */
public final class CasePapers {

    private final CaseUpdates updates;

    public CasePapers(CaseRegister register, Clock clock) {
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /** A signed letter was recorded, under this number and date; empty if there is no such case. */
    public Mono<Case> letterRecorded(String caseId, String officer, String numberAndDate) {
        return updates.change(caseId, officer, edit -> edit.step("letter-recorded", numberAndDate));
    }
}
