package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that waits for approval, or was sent back to be corrected.
 *
 * @param agency to which it guides the citizen, null if it is an answer of our own
 */
public record CaseDraft(
        String author,
        String text,
        String legalBasis,
        @Nullable String agency,
        Instant at) {}
