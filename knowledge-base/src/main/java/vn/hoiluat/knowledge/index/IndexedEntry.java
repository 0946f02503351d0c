package vn.hoiluat.knowledge.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.KnownDocuments;

/**
 * What the index takes of an entry.
 *
 * @param question the question
 * @param alternates the other ways to ask it
 * @param body answers and names of what is cited
 * @param numbers keys of the numbers of what is cited
 */
public record IndexedEntry(
        String key,
        int version,
        String question,
        List<String> alternates,
        String body,
        List<String> numbers,
        Validity validity) {

    /** What the index takes of the published version; empty if there is none. */
    public static Optional<IndexedEntry> of(Entry entry, KnownDocuments documents) {
        return entry.published()
                .map(version -> of(
                        entry.key(),
                        version.number(),
                        version.content(),
                        version.content().citations().stream()
                                .map(documents::name)
                                .distinct()
                                .toList()));
    }

    /**
     * What the index takes of a version.
     *
     * @param citedNames names of the cited documents, to be found by
     */
    public static IndexedEntry of(String key, int version, EntryContent content, List<String> citedNames) {
        List<String> body = new ArrayList<>(citedNames);
        if (!content.fullAnswer().startsWith(content.shortAnswer())) {
            body.add(content.shortAnswer());
        }
        body.add(content.fullAnswer());
        return new IndexedEntry(
                key,
                version,
                content.question(),
                content.alternates(),
                String.join("\n", body),
                content.citations().stream()
                        .map(Citation::number)
                        .map(DocumentNumber::key)
                        .distinct()
                        .toList(),
                content.validity());
    }

    long firstDay() {
        return day(validity.from(), Long.MIN_VALUE);
    }

    long endDay() {
        return day(validity.until(), Long.MAX_VALUE);
    }

    String everything() {
        return question + "\n" + String.join("\n", alternates) + "\n" + body;
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }
}
