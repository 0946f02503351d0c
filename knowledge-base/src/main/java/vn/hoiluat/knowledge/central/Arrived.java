package vn.hoiluat.knowledge.central;

/** Where a version stands in which something of the partner's waits for a reviewer. */
enum Arrived {
    /** There is none, or it was published. */
    NOT_WAITING,
    /** Nobody has decided yet, or somebody is writing something else instead. */
    WAITING,
    /** A reviewer did not want it. */
    SET_ASIDE
}
