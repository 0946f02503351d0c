package vn.hoiluat.knowledge.central;

/** What a run would do cannot be told, because the partner did not say what is new; the message is shown to people. */
public final class PlanCutShortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanCutShortException(String reason) {
        super(reason);
    }
}
