package vn.hoiluat.knowledge.law;

/** What a document does to another one, or to provisions of it. */
public enum RelationKind {
    /** Sửa đổi, bổ sung: it stays law with other words. */
    AMENDS,
    /** Thay thế: it ends, and what to read instead is known. */
    REPLACES,
    /** Bãi bỏ: it ends. */
    ABROGATES,
    /** Ngưng hiệu lực: it is no law for a time. */
    SUSPENDS,
    /** Hợp nhất: it is repeated together with its amendments. Changes nothing: only for reading. */
    CONSOLIDATES;

    /** Whether what it reaches whole is no law any more. */
    public boolean ends() {
        return this == REPLACES || this == ABROGATES;
    }
}
