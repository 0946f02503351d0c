package vn.hoiluat.escalation;

/** How far a case is. */
public enum CaseStatus {
    /** Nobody has taken it. */
    NEW,
    /** An officer has it. */
    IN_PROGRESS,
    /** The officer's answer is on its way or has arrived. */
    ANSWERED,
    /** Closed without an answer of its own, with a reason in the history. */
    CLOSED;

    /** True while an answer is owed. */
    public boolean isOpen() {
        return this == NEW || this == IN_PROGRESS;
    }
}
