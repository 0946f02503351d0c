package vn.hoiluat.delivery;

/** Why a platform refused for good. */
public enum RefusalReason {
    /** The time in which this person may be written to is over. */
    WINDOW_CLOSED,
    /** The person blocked us, left, or does not exist. */
    PERSON_UNREACHABLE,
    /** No messages are left to send. */
    QUOTA,
    /** An administrator must act at the platform: account disabled, permission or token lost. */
    NEEDS_ADMINISTRATOR,
    /** Our request was wrong. */
    BAD_REQUEST,
    /** Tried as often as the limit allows. */
    TOO_MANY_ATTEMPTS,
    /** Taken, and later reported as not arrived. */
    NOT_ARRIVED
}
