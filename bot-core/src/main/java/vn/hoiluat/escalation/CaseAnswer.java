package vn.hoiluat.escalation;

import java.time.Instant;

/**
 * An officer's answer.
 *
 * @param legalBasis as the citizen reads it; required, as of every answer
 * @param announced true once it was handed to delivery
 */
public record CaseAnswer(String officer, String text, String legalBasis, Instant at, boolean announced) {

    CaseAnswer handedOver() {
        return new CaseAnswer(officer, text, legalBasis, at, true);
    }
}
