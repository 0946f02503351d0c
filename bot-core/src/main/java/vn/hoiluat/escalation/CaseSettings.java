package vn.hoiluat.escalation;

import java.time.Duration;
import java.util.Set;

/**
 * What is promised about cases.
 *
 * @param workingDays days in which a case is answered, by the working calendar
 * @param reopenFor how long after an answer what the citizen writes opens the same case again
 * @param approvalFields fields of law whose answers a second person approves before they leave; {@code *} for all
 */
public record CaseSettings(int workingDays, Duration reopenFor, Set<String> approvalFields) {

    private static final String ALL = "*";

    public CaseSettings {
        if (workingDays < 1) {
            throw new IllegalArgumentException("workingDays is " + workingDays + ", expected at least 1");
        }
        if (reopenFor.isNegative()) {
            throw new IllegalArgumentException("reopenFor is " + reopenFor + ", expected 0 or more");
        }
        approvalFields = Set.copyOf(approvalFields);
    }

    /** With nothing approved, and a week to ask again. */
    public CaseSettings(int workingDays) {
        this(workingDays, Duration.ofDays(7), Set.of());
    }

    boolean needsApproval(String field) {
        return approvalFields.contains(ALL) || approvalFields.contains(field);
    }
}
