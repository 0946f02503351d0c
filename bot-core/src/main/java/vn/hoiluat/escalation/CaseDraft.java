package vn.hoiluat.escalation;

import java.time.Instant;

/** An answer that waits for approval, or was sent back to be corrected. */
public record CaseDraft(String author, String text, String legalBasis, Instant at) {}
