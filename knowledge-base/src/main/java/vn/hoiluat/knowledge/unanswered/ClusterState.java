package vn.hoiluat.knowledge.unanswered;

/** What became of a cluster of unanswered questions. */
public enum ClusterState {
    /** Nobody has seen to it yet. */
    OPEN,
    /** Its questions became phrasings of an entry. */
    LINKED,
    /** An entry was drafted for it. */
    DRAFTED,
    /** The base is not to answer it, for a reason. */
    REJECTED
}
