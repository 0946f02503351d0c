package vn.hoiluat.knowledge.central;

/** What is done with a record of the partner that says something else than ours. */
public enum CentralRule {
    /** Theirs is published, and what we had changed since becomes an open draft (trung ương thắng, bản địa phương thành nháp). */
    CENTRAL_WINS,
    /**
     * What changed on one side only, or on both in different fields, comes together and waits for a reviewer; a field that both
     * changed goes to the conflict inbox.
     */
    REVIEW
}
