package vn.hoiluat.knowledge.exchange;

/** What would become of a row. */
public enum PreviewPart {
    /** Nothing: it has a mistake, and so nothing of the file is written. */
    WRONG,
    /** A further version of an entry. */
    CHANGED,
    /** A new entry. */
    NEW,
    /** Nothing: the entry says it already. */
    SAME
}
