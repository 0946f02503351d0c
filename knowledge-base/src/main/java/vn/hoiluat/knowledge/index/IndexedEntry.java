package vn.hoiluat.knowledge.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.KnownDocuments;

/**
 * What the index takes of an entry.
 *
 * @param field the field of law
 * @param question the question
 * @param alternates the other ways to ask it
 * @param names names of the documents that are cited
 * @param body the answers
 * @param numbers keys of the numbers of what is cited, the first one first
 * @param statute whether this is an article of a law, word for word
 */
public record IndexedEntry(
        String key,
        int version,
        String field,
        String question,
        List<String> alternates,
        List<String> names,
        String body,
        List<String> numbers,
        boolean statute,
        Validity validity) {

    /** What the National Assembly passed carries its number of the term. */
    private static final Pattern OF_THE_ASSEMBLY = Pattern.compile(".*/QH\\d+");

    /** What the index takes of an entry: each published version, for the days on which citizens get it. */
    public static List<IndexedEntry> of(Entry entry, KnownDocuments documents) {
        return entry.servings().stream()
                .map(serving -> {
                    EntryVersion version = serving.version();
                    List<String> names = version.content().citations().stream()
                            .map(documents::name)
                            .distinct()
                            .toList();
                    return of(entry.key(), version.number(), version.content(), names)
                            .on(serving.days());
                })
                .toList();
    }

    /**
     * What the index takes of a version.
     *
     * @param citedNames names of the cited documents, to be found by
     */
    public static IndexedEntry of(String key, int version, EntryContent content, List<String> citedNames) {
        List<String> body = new ArrayList<>();
        if (!content.fullAnswer().startsWith(content.shortAnswer())) {
            body.add(content.shortAnswer());
        }
        body.add(content.fullAnswer());
        List<String> numbers = content.citations().stream()
                .map(Citation::number)
                .map(DocumentNumber::key)
                .distinct()
                .toList();
        return new IndexedEntry(
                key,
                version,
                content.field(),
                content.question(),
                content.alternates(),
                citedNames,
                String.join("\n", body),
                numbers,
                content.alternates().isEmpty()
                        && numbers.size() == 1
                        && OF_THE_ASSEMBLY.matcher(numbers.getFirst()).matches(),
                content.validity());
    }

    private IndexedEntry on(Validity days) {
        return new IndexedEntry(key, version, field, question, alternates, names, body, numbers, statute, days);
    }

    long firstDay() {
        return day(validity.from(), Long.MIN_VALUE);
    }

    long endDay() {
        return day(validity.until(), Long.MAX_VALUE);
    }

    String everything() {
        return question + "\n" + String.join("\n", alternates) + "\n" + String.join("\n", names) + "\n" + body;
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }
}
