package vn.hoiluat.publicbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Serving;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/**
 * One line of the list of published entries: what a version is served for, without its texts. There are tens of thousands, so what
 * many have in common they share.
 *
 * @param key of the entry
 * @param days on which it is served if its citations carry it
 * @param localNames of local data without which it is not served
 * @param reviewedOn the day it was last found right, null if never
 * @param sample whether it is sample data, which search engines are kept from
 * @param changedAt when it began to be served, or will
 */
record Line(
        String key,
        String field,
        Validity days,
        List<Citation> citations,
        List<String> localNames,
        @Nullable LocalDate reviewedOn,
        boolean sample,
        Instant changedAt) {

    /** The lines of an entry. */
    static List<Line> of(Entry entry, Shared shared) {
        return entry.servings().stream()
                .map(serving -> of(entry.key(), serving, shared))
                .toList();
    }

    String source() {
        return key.substring(0, key.indexOf(':'));
    }

    String externalId() {
        return key.substring(key.indexOf(':') + 1);
    }

    private static Line of(String key, Serving serving, Shared shared) {
        EntryContent content = serving.version().content();
        return new Line(
                key,
                shared.one(content.field()),
                shared.one(serving.days()),
                content.citations().stream().map(shared::citation).toList(),
                List.copyOf(content.localNames()),
                shared.oneOrNull(content.reviewedOn()),
                content.sample(),
                Openness.servedFrom(serving.version(), serving.days().from()));
    }
}
