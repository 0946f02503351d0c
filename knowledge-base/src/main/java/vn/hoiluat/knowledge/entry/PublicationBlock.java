package vn.hoiluat.knowledge.entry;

/** Why a version may not be published. */
public enum PublicationBlock {
    /** The short or the full answer is missing. */
    NO_ANSWER,
    /** It rests on no source. */
    NO_CITATION,
    /** Local data is still to be filled in: a name in braces stands in a text, or is listed. */
    PLACEHOLDERS
}
