package vn.hoiluat.knowledge.entry;

/** Why a version may not be published. */
public enum PublicationBlock {
    /** The short or the full answer is missing. */
    NO_ANSWER,
    /** It rests on no source. */
    NO_CITATION,
    /** Local data is missing: a name in braces stands in a text, or is listed, and no value is known for it. */
    PLACEHOLDERS,
    /** A citation names a document or provision that is not known. */
    CITATION_UNKNOWN,
    /** A citation is not law on the first day on which citizens would get it. */
    CITATION_NOT_IN_FORCE,
    /** A citation was changed in part, and nobody has looked at what rests on it since. */
    CITATION_TO_REVIEW,
    /** All days on which it is right have passed. */
    DAYS_PASSED,
    /** It was made of what a citizen asked or was answered, and a personal number is left in it. */
    PERSONAL_NUMBER
}
