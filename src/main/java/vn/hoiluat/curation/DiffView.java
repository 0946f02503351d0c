package vn.hoiluat.curation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.difference.WordDiff;

/** Two texts of an entry side by side, field by field and word by word; public for the templates. */
public record DiffView(List<Row> rows) {

    /**
     * One field.
     *
     * @param field as the form calls it
     */
    public record Row(String field, WordDiff words) {}

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
                .filter(row -> !row.words().pieces().isEmpty())
                .toList());
    }

    /** Two texts by themselves. */
    public static Row words(String before, String after) {
        return row("", before, after);
    }

    /** The fields that are not the same. */
    public List<Row> changed() {
        return rows.stream().filter(row -> row.words().changed()).toList();
    }

    private static Row row(String field, String before, String after) {
        return new Row(field, WordDiff.of(before, after));
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
