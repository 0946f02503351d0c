package vn.hoiluat.curation;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two texts of an entry side by side, field by field and word by word; public for the templates. Long texts that have nothing in common
 * take tenths of a second, and no more memory than the texts.
 */
public record DiffView(List<Row> rows) {

    /** Words, what parts them, and line ends each by themselves. */
    private static final String TOKENS = "(?<=\\s)|(?=\\s)";

    /**
     * One field.
     *
     * @param field as the form calls it
     */
    public record Row(String field, List<Piece> before, List<Piece> after, boolean changed) {}

    /** A stretch of text that both have, or only this one. */
    public record Piece(String text, boolean changed) {}

    static DiffView of(EntryForm before, EntryForm after) {
        return new DiffView(Stream.of(
                        row("cau-hoi", before.question(), after.question()),
                        row("cach-hoi", lines(before.alternates()), lines(after.alternates())),
                        row("linh-vuc", before.field(), after.field()),
                        row("tra-loi-ngan", before.shortAnswer(), after.shortAnswer()),
                        row("tra-loi-day-du", before.fullAnswer(), after.fullAnswer()),
                        row("can-cu", before.citations(), after.citations()),
                        row("dia-ban", before.places(), after.places()),
                        row("tu-ngay", before.from(), after.from()),
                        row("den-het-ngay", before.lastDay(), after.lastDay()),
                        row("xem-lai", before.reviewBy(), after.reviewBy()),
                        row("kiem-tra", before.checkedOn(), after.checkedOn()),
                        row("tep", links(before), links(after)))
                .filter(row -> !row.before().isEmpty() || !row.after().isEmpty())
                .toList());
    }

    /** The fields that are not the same. */
    public List<Row> changed() {
        return rows.stream().filter(Row::changed).toList();
    }

    private static Row row(String field, String before, String after) {
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        tokens(before), tokens(after), new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            add(left, delta.getSource().getLines(), changed);
            add(right, delta.getTarget().getLines(), changed);
        }
        return new Row(field, joined(left), joined(right), !before.equals(after));
    }

    private static void add(List<Piece> pieces, List<String> tokens, boolean changed) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(String.join("", tokens), changed));
        }
    }

    /** Changes with nothing but blanks between them read as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean between = !piece.changed()
                    && piece.text().isBlank()
                    && i > 0
                    && i + 1 < pieces.size()
                    && pieces.get(i - 1).changed()
                    && pieces.get(i + 1).changed();
            boolean changed = piece.changed() || between;
            if (changed && !joined.isEmpty() && joined.getLast().changed()) {
                joined.add(new Piece(joined.removeLast().text() + piece.text(), true));
            } else {
                joined.add(new Piece(piece.text(), changed));
            }
        }
        return joined;
    }

    private static List<String> tokens(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(TOKENS));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String links(EntryForm form) {
        return form.attachments().stream()
                .map(link -> link.name() + ": " + link.address())
                .collect(Collectors.joining("\n"));
    }
}
