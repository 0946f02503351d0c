package vn.hoiluat.intake;

/** What became of an event that a channel handed over. */
public enum IntakeResult {
    /** On disk; the platform may be told so. */
    ACCEPTED,
    /** Was on disk before; the platform is told the same and nothing else happens. */
    DUPLICATE
}
