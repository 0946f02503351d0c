package vn.hoiluat.knowledge.catalogue;

/** Why somebody should look at an entry. */
public enum Concern {
    /** The day has come on which it must be looked at again. */
    REVIEW_DUE,
    /** Something keeps its open version from being published. */
    BLOCKED,
    /** It is published and not served: its law or its days are gone. */
    LOST_GROUND,
    /** It is published and not served: a value of this place that it names is not known. */
    LOCAL_DATA_MISSING
}
