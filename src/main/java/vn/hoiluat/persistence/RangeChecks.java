package vn.hoiluat.persistence;

import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;

/** What both engines refuse before they ask their database. */
final class RangeChecks {

    private RangeChecks() {}

    /** The index is one of the kind's, the limit is positive. */
    static void check(Kind<?> kind, Range range, int limit) {
        if (range.index() != null) {
            kind.index(range.index());
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + ", expected 1 or more");
        }
    }
}
