package vn.hoiluat.answering;

/** Whether a cited provision is law on the day asked about. */
public enum CitationStatus {
    IN_FORCE,
    EXPIRED,
    NOT_YET,
    SUSPENDED,
    /** Partly abolished or amended, and nobody has read since what rests on it: it answers again once somebody has. */
    NEEDS_REVIEW,
    /** The register of legal documents does not have it: no such document, no such article, or no day for it. */
    UNKNOWN
}
