package vn.hoiluat.knowledge.entry;

/** Where one version of an entry stands. */
public enum EntryStatus {
    /** Being written, or kept back for a reason (nháp). */
    DRAFT,
    /** Complete, waits for a reviewer (chờ duyệt). */
    PENDING_REVIEW,
    /** What citizens get on the days it is valid (đã công bố). */
    PUBLISHED,
    /** Published before, kept from citizens until somebody has looked at it again (tạm giữ). */
    ON_HOLD,
    /** No longer used: withdrawn, or a newer version took its place (hết hiệu lực). */
    RETIRED
}
