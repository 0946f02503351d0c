package vn.hoiluat.ladder;

/** The ways to a citizen, from the best to the last. */
public enum Rung {
    /** On the channel they asked on, now. */
    REPLY,
    /** The platform's approved notice that there is something new; the words themselves wait. */
    TEMPLATE,
    /** The words by SMS to a number that was left for it. */
    SMS,
    /** A neutral SMS that there is something new; the words themselves wait. */
    SMS_NOTICE,
    /** Kept until the citizen writes, then sent at once. */
    WAIT,
    /** To be read on the case's page by whoever has its link. */
    LOOKUP,
    /** An officer has to call, or find another way. */
    CALL;

    /** True if it only says that there is something. */
    public boolean isNotice() {
        return this == TEMPLATE || this == SMS_NOTICE;
    }

    /** True if a platform is called for it. */
    public boolean isSent() {
        return isNotice() || this == SMS;
    }
}
