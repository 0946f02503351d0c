package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says to the citizen in a case.
 *
 * @param id begins the ids of the parts it is sent in, so that none is sent twice
 * @param legalBasis of an answer, as the citizen reads it; empty for anything else
 * @param approvedBy the second pair of eyes, null if none was needed
 * @param handedOver true once the conversation has it
 */
public record CaseLetter(
        String id,
        Kind kind,
        String officer,
        String text,
        String legalBasis,
        @Nullable String approvedBy,
        Instant at,
        boolean handedOver) {

    /** What sort of letter. */
    public enum Kind {
        /** Said in passing. */
        MESSAGE,
        /** The citizen is asked for something. */
        QUESTION,
        /** What the case was opened for; has a legal basis, as every answer. */
        ANSWER,
        /** The citizen is guided to another agency, which answers the case; needs no legal basis. */
        GUIDANCE,
        /** The citizen is asked whether the question may be passed on to an agency. */
        CONSENT;

        /** True if the case is answered by it. */
        public boolean isAnswer() {
            return this == ANSWER || this == GUIDANCE;
        }
    }

    public CaseLetter {
        if (kind == Kind.ANSWER && legalBasis.isBlank()) {
            throw new IllegalArgumentException(id + " is an answer without a legal basis");
        }
    }

    CaseLetter delivered() {
        return new CaseLetter(id, kind, officer, text, legalBasis, approvedBy, at, true);
    }
}
