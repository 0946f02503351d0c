package vn.hoiluat.console;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Says in words why a case did not change. */
@Component
final class CaseRefusals {

    private final DatePhrases dates;

    CaseRefusals(Wording wording) {
        dates = new DatePhrases(wording);
    }

    /** Throws what is to be shown, unless it was done. */
    void check(CaseChange change) {
        switch (change) {
            case CaseChange.Done done -> {}
            case CaseChange.TakenBy taken -> throw conflict("taken", taken.unchanged(), taken.who(), taken.when());
            case CaseChange.NoLongerOpen ended -> {
                Case c = ended.unchanged();
                throw conflict("not-open", c, String.valueOf(c.officer()), c.lastStepAt());
            }
            case CaseChange.NotAllowed refused ->
                throw plain("not-allowed", refused.unchanged())
                        .with("from", refused.from().name());
            case CaseChange.OwnWork own -> throw plain("own-work", own.unchanged());
            case CaseChange.GiversWork work ->
                throw new CaseProblemException(
                                HttpStatus.CONFLICT,
                                "givers-work",
                                work.unchanged().code(),
                                work.giver())
                        .with("officer", work.giver());
            case CaseChange.NotApprover none ->
                throw new CaseProblemException(
                        HttpStatus.FORBIDDEN, "not-approver", none.unchanged().code());
            case CaseChange.ApprovalNeeded needed -> throw plain("approval-needed", needed.unchanged());
            case CaseChange.NoConsent refused -> throw plain("no-consent", refused.unchanged());
            case CaseChange.NotReceived refused -> throw plain("slip-not-received", refused.unchanged());
            case CaseChange.NotFound gone -> throw new CaseProblemException(HttpStatus.NOT_FOUND, "not-found", "");
        }
    }

    /** Names who was first, and when. */
    private CaseProblemException conflict(String key, Case unchanged, String who, Instant since) {
        return new CaseProblemException(HttpStatus.CONFLICT, key, unchanged.code(), who, dates.moment(since))
                .with("officer", who)
                .with("at", since.toString());
    }

    private static CaseProblemException plain(String key, Case unchanged) {
        return new CaseProblemException(HttpStatus.CONFLICT, key, unchanged.code());
    }
}
