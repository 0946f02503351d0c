package vn.hoiluat.escalation;

/** How far a case is. Which status may follow which is said by {@link CaseAction}. */
public enum CaseStatus {
    /** Nobody has taken it. */
    NEW,
    /** An officer has it. */
    IN_PROGRESS,
    /** Its officer asked the citizen something; the deadline stands still. */
    WAITING_CITIZEN,
    /** Its officer waits for another agency; the deadline goes on. */
    WAITING_AGENCY,
    /** An answer is written and waits for a second pair of eyes. */
    WAITING_APPROVAL,
    /** The officer's answer is on its way or has arrived. */
    ANSWERED,
    /** Closed without an answer of its own, with a reason in the history. */
    CLOSED;

    /** True while an answer is owed. */
    public boolean isOpen() {
        return this != ANSWERED && this != CLOSED;
    }
}
