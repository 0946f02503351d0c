package vn.hoiluat.curation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * A form that was looked through.
 *
 * @param content what it says, as far as it can be read; null only if not even a question is there
 * @param problems by field: what is wrong there; empty if it can be saved
 */
record EntryFormResult(@Nullable EntryContent content, Map<String, Problem> problems) {

    EntryFormResult {
        problems = Map.copyOf(problems);
    }

    /**
     * Something wrong in a field; public for the templates.
     *
     * @param what a word of the template
     * @param detail the part of what was typed that it is about, or empty
     */
    public record Problem(String what, String detail) {}

    /** Of a form that nobody has typed into. */
    static final EntryFormResult NOTHING = new EntryFormResult(null, Map.of());

    /** The same, to be reviewed: then it must have its answers and something to rest on. */
    EntryFormResult forReview() {
        Map<String, Problem> all = new LinkedHashMap<>(problems);
        if (content != null && content.shortAnswer().isEmpty()) {
            all.putIfAbsent("tra-loi-ngan", new Problem("missing", ""));
        }
        if (content != null && content.fullAnswer().isEmpty()) {
            all.putIfAbsent("tra-loi-day-du", new Problem("missing", ""));
        }
        if (content != null && content.citations().isEmpty()) {
            all.putIfAbsent("can-cu", new Problem("missing", ""));
        }
        return new EntryFormResult(content, all);
    }

    /** The same of what was made of a citizen's question or an officer's answer: no personal number may be left in it. */
    EntryFormResult withoutPersonalNumbers() {
        Map<String, Problem> all = new LinkedHashMap<>(problems);
        if (content != null) {
            personal("cau-hoi", content.question(), all);
            personal("cach-hoi", String.join("\n", content.alternates()), all);
            personal("tra-loi-ngan", content.shortAnswer(), all);
            personal("tra-loi-day-du", content.fullAnswer(), all);
        }
        return new EntryFormResult(content, all);
    }

    private static void personal(String field, String text, Map<String, Problem> all) {
        PersonalNumbers.places(text).stream()
                .findFirst()
                .ifPresent(place ->
                        all.putIfAbsent(field, new Problem("personal", text.substring(place.start(), place.end()))));
    }

    boolean isFine() {
        return problems.isEmpty();
    }
}
