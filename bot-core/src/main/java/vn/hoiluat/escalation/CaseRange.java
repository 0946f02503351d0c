package vn.hoiluat.escalation;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Range;

/** A stretch of an index of cases whose keys all begin so; what follows says the order. */
record CaseRange(Range range, String lead) {

    /** The place in this stretch that a place among several stretches means. */
    @Nullable
    Cursor cursor(@Nullable Cursor place) {
        return place == null ? null : new Cursor(lead + place.key(), place.id());
    }

    /** What follows in the first of the case's keys that lie in the stretch. */
    String order(Case c) {
        String index = range.index();
        if (index == null) {
            throw new IllegalStateException("a list of cases is read by an index");
        }
        return Case.KIND.index(index).keys().apply(c).stream()
                .filter(range::holds)
                .min(Range::compare)
                .map(key -> key.substring(lead.length()))
                .orElse("");
    }
}
