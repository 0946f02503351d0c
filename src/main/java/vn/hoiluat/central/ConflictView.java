package vn.hoiluat.central;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.difference.WordDiff;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.Conflict;
import vn.hoiluat.knowledge.central.Conflict.Choice;
import vn.hoiluat.knowledge.central.Field;

/**
 * A conflict as the page shows it.
 *
 * @param rows the fields in question
 * @param joined the fields that came together by themselves, as they will be
 */
record ConflictView(Conflict conflict, String title, List<Row> rows, List<Joined> joined) {

    /**
     * A field in question.
     *
     * @param sides ours, what both said last if they did, theirs
     */
    public record Row(Field field, String name, List<Side> sides) {}

    /**
     * What one side says.
     *
     * @param key 1 to 3, as it is chosen by on the keyboard
     */
    public record Side(Choice choice, int key, WordDiff words) {}

    /** A field nobody has to choose in. */
    public record Joined(String name, String value) {}

    static ConflictView of(Conflict conflict, SyncTexts texts) {
        List<Row> rows = conflict.fields().stream()
                .map(field -> new Row(field, texts.field(field), sides(field, conflict, texts)))
                .toList();
        return new ConflictView(conflict, title(conflict), rows, joined(conflict, texts));
    }

    /** The question, by which people know the record. */
    static String title(Conflict conflict) {
        CentralContent ours = conflict.ours();
        return ours == null ? conflict.theirs().content().question() : ours.question();
    }

    private static List<Side> sides(Field field, Conflict conflict, SyncTexts texts) {
        CentralContent theirs = field == Field.WITHDRAWN && conflict.theirs().withdrawn()
                ? null
                : conflict.theirs().content();
        String ourText = texts.value(field, conflict.ours());
        String theirText = texts.value(field, theirs);
        CentralContent base = field == Field.WITHDRAWN ? null : conflict.base();
        if (base == null) {
            return List.of(
                    new Side(Choice.OURS, 1, WordDiff.same(ourText)),
                    new Side(Choice.THEIRS, 3, WordDiff.of(ourText, theirText)));
        }
        String baseText = texts.value(field, base);
        return List.of(
                new Side(Choice.OURS, 1, WordDiff.of(baseText, ourText)),
                new Side(Choice.BASE, 2, WordDiff.same(baseText)),
                new Side(Choice.THEIRS, 3, WordDiff.of(baseText, theirText)));
    }

    private static List<Joined> joined(Conflict conflict, SyncTexts texts) {
        @Nullable CentralContent merged = conflict.merged();
        return merged == null
                ? List.of()
                : Stream.of(Field.values())
                        .filter(field ->
                                field != Field.WITHDRAWN && !conflict.fields().contains(field))
                        .map(field -> new Joined(texts.field(field), texts.value(field, merged)))
                        .toList();
    }
}
