package vn.hoiluat.delivery;

/** How far a part has come. */
public enum PartState {
    QUEUED,
    /** Handed to the platform; a crash now leaves it unknown. */
    SENDING,
    /** Unknown whether it was sent; waits for its echo, then is sent once more. */
    UNCERTAIN,
    SENT,
    REFUSED,
    /** Taken back before it was sent, because an officer took the conversation or the citizen opted out. */
    CANCELLED
}
