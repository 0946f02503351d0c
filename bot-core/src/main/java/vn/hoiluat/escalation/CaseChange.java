package vn.hoiluat.escalation;

import java.time.Instant;

/** What came of an officer's wish to change a case. */
public sealed interface CaseChange {

    /** Done; the case as it is now. */
    record Done(Case changed) implements CaseChange {}

    /** It is somebody else's, since then. */
    record TakenBy(Case unchanged, String who, Instant when) implements CaseChange {}

    /** It was answered or closed before. */
    record NoLongerOpen(Case unchanged) implements CaseChange {}

    /** From this status the action does not lead to that one. */
    record NotAllowed(Case unchanged, CaseStatus from, CaseStatus to) implements CaseChange {}

    /** Who wrote it cannot approve it. */
    record OwnWork(Case unchanged) implements CaseChange {}

    /** Nobody approves it who stands in the place of the one who wrote it. */
    record GiversWork(Case unchanged, String giver) implements CaseChange {}

    /** This officer has no right to approve in this case. */
    record NotApprover(Case unchanged) implements CaseChange {}

    /** An answer in this field of law needs approval before it leaves. */
    record ApprovalNeeded(Case unchanged) implements CaseChange {}

    /** The citizen did not agree that the question is passed on. */
    record NoConsent(Case unchanged) implements CaseChange {}

    /** The agency has not confirmed that it has the slip; until then the case is ours. */
    record NotReceived(Case unchanged) implements CaseChange {}

    /** There is no such case. */
    record NotFound() implements CaseChange {}
}
