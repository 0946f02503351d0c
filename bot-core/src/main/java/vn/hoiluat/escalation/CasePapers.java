package vn.hoiluat.escalation;

import java.time.Clock;
import reactor.core.publisher.Mono;

/** Notes in a case's history what comes to it beside the conversation: signed letters, and what people agreed to. */
public final class CasePapers {

    private final CaseUpdates updates;

    public CasePapers(CaseRegister register, Clock clock) {
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /** The person agreed to get what is answered on this channel; empty if there is no such case. */
    public Mono<Case> consented(String caseId, String officer, String channel) {
        return updates.change(caseId, officer, edit -> edit.step("consented", channel));
    }

    /** A signed letter was recorded, under this number and date; empty if there is no such case. */
    public Mono<Case> letterRecorded(String caseId, String officer, String numberAndDate) {
        return updates.change(caseId, officer, edit -> edit.step("letter-recorded", numberAndDate));
    }
}
