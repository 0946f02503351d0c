package vn.hoiluat.triage;

/** Which danger, and so which fixed text and which alarm. */
public enum EmergencyKind {
    /** Violence or a threat to life, also against a child or somebody else. */
    DANGER,
    /** The writer, or somebody they speak of, is about to take their life. */
    SELF_HARM,
    /** Money or an account is being lost to a swindler now. */
    FRAUD_NOW
}
