package vn.hoiluat.knowledge.entry;

/** Where one version of an entry stands. */
public enum EntryStatus {
    /** Being written, or kept back for a reason (nháp). */
    DRAFT,
    /** Complete, waits for a reviewer (chờ duyệt). */
    PENDING_REVIEW,
    /** What citizens get. */
    PUBLISHED,
    /** No longer used: withdrawn, or a newer version took its place (đã thôi dùng). */
    RETIRED
}
