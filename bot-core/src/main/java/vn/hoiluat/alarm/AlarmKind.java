package vn.hoiluat.alarm;

/** What an alarm is about. */
public enum AlarmKind {
    /** A citizen reports danger. */
    EMERGENCY,
    /** A case is past its due date. */
    OVERDUE,
    /** A reply could not be delivered. */
    UNDELIVERED,
    /** A channel account can no longer send or receive. */
    ACCOUNT
}
