package vn.hoiluat.audit;

/**
 * Something about the chain that its writers never do.
 *
 * @param from number of the first record concerned
 * @param to number of the last one
 */
public record AuditProblem(Sort sort, long from, long to) {

    /** What is wrong. */
    public enum Sort {
        /** Stored with other contents than it was written with. */
        CHANGED,
        /** Not there. */
        MISSING,
        /** There beside others of the same number, or where it does not belong. */
        MISPLACED,
        /** Whole, but it follows on other records than those that stand before it. */
        UNJOINED,
        /** The chain's end is not there. */
        CUT_OFF,
        /** What notes the chain's end is gone or was changed. */
        HEAD,
        /** What closes a day is gone or was changed, or the day is not what was closed. */
        SEAL
    }
}
