package vn.hoiluat.knowledge.entry;

/** What writing one proposal did. */
public enum WriteResult {
    /** A new entry with one version. */
    CREATED,
    /** A further version of an entry. */
    CHANGED,
    /** The entry says this already: nothing was written, or a version it had was published. */
    UNCHANGED
}
