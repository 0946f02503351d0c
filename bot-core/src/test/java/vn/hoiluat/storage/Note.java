package vn.hoiluat.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the contract tests store. */
public record Note(String text, List<String> tags, @Nullable Instant due, Map<String, String> extra) {

    /** An index with any number of keys. */
    public static final String BY_TAG = "tag";

    /** An index with at most one key, to claim by. */
    public static final String BY_DUE = "due";

    /** Another index with at most one key; its keys are texts. */
    public static final String BY_TEXT = "text";

    /** How notes are stored. */
    public static final Kind<Note> KIND = new Kind<>(
            "note",
            Note.class,
            List.of(
                    new Index<>(BY_TAG, Note::tags),
                    new Index<>(BY_TEXT, note -> note.text().length() > 80 ? List.of() : List.of(note.text())),
                    new Index<>(BY_DUE, note -> note.due() == null ? List.of() : List.of(Index.key(note.due())))));

    public Note {
        tags = List.copyOf(tags);
        extra = Map.copyOf(extra);
    }

    /** A note without keys but its text. */
    public static Note of(String text) {
        return new Note(text, List.of(), null, Map.of());
    }

    /** A note to find by tags. */
    public static Note tagged(String... tags) {
        return new Note("tagged", List.of(tags), null, Map.of());
    }

    /** A note to claim. */
    public static Note due(Instant due) {
        return new Note("due", List.of(), due, Map.of());
    }
}
