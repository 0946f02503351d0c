package vn.hoiluat.publicbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.Serving;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/**
 * One line of the list of published entries: what a version is served for, without its texts.
 *
 * @param days on which it is served if its citations carry it
 * @param reviewedOn the day it was last found right, null if never
 * @param changedAt when it began to be served, or will
 */
record Line(
        String source,
        String externalId,
        String field,
        Validity days,
        List<Citation> citations,
        @Nullable LocalDate reviewedOn,
        Instant changedAt) {

    static List<Line> of(Entry entry) {
        return entry.servings().stream().map(serving -> of(entry, serving)).toList();
    }

    String key() {
        return Entry.key(source, externalId);
    }

    private static Line of(Entry entry, Serving serving) {
        return new Line(
                entry.source(),
                entry.externalId(),
                serving.version().content().field(),
                serving.days(),
                serving.version().content().citations(),
                serving.version().content().reviewedOn(),
                Openness.servedFrom(serving.version(), serving.days().from()));
    }
}
