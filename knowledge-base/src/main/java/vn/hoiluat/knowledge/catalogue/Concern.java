package vn.hoiluat.knowledge.catalogue;

/** Why somebody should look at an entry. */
public enum Concern {
    /** The day has come on which it must be looked at again. */
    REVIEW_DUE,
    /** Something keeps its open version from being published. */
    BLOCKED,
    /** It is published and not served: its law, its local data or its days are gone. */
    LOST_GROUND
}
