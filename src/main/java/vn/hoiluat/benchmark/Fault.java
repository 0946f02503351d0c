package vn.hoiluat.benchmark;

/** What can be wrong with a citizen's turn. */
enum Fault {
    /** The service never took the message, however often it was posted. */
    NOT_ACKNOWLEDGED,
    /** The service took the message and does not have it. */
    LOST_MESSAGE,
    /** Nothing was decided on the message. */
    NO_OUTCOME,
    /** Work is left that nobody did. */
    UNFINISHED,
    /** What was decided did not reach the citizen. */
    LOST_REPLY,
    /** The message is stored more than once. */
    TWICE_STORED,
    /** More than one decision, or a case beside an answer. */
    SEVERAL_OUTCOMES,
    /** The citizen got something twice that was not counted uncertain, or that the service knows nothing of. */
    TWICE_SENT;

    /** True for what a citizen waits for in vain; otherwise the citizen got too much. */
    boolean isLoss() {
        return switch (this) {
            case NOT_ACKNOWLEDGED, LOST_MESSAGE, NO_OUTCOME, UNFINISHED, LOST_REPLY -> true;
            case TWICE_STORED, SEVERAL_OUTCOMES, TWICE_SENT -> false;
        };
    }
}
