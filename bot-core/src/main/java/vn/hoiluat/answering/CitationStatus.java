package vn.hoiluat.answering;

/** Whether a cited provision is law on the day asked about. */
public enum CitationStatus {
    IN_FORCE,
    EXPIRED,
    NOT_YET,
    SUSPENDED,
    /** The document is not in the register of legal documents. */
    UNKNOWN
}
