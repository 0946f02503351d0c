package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.CitationText;

/** Entries as rows of a sheet, under Vietnamese names. Days are text, so that no program turns them round. */
final class SheetWriter implements EntryWriter {

    /** The format's own limit, ECMA-376 part 1, 18.18.93. */
    private static final int LONGEST_CELL = 32_767;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> COLUMNS = List.of(
            Column.SOURCE,
            Column.EXTERNAL_ID,
            Column.FIELD,
            Column.QUESTION,
            Column.ALTERNATES,
            Column.SHORT_ANSWER,
            Column.FULL_ANSWER,
            Column.CITATIONS,
            Column.PLACES,
            Column.VALID_FROM,
            Column.VALID_UNTIL,
            Column.REVIEW_BY,
            Column.CHECKED_ON,
            Column.PLACEHOLDERS,
            Column.STATUS,
            Column.DRAFT_REASON,
            Column.SAMPLE);

    private final OutputStream target;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final CitationText texts;
    private int row;

    SheetWriter(OutputStream target, ColumnNames names, CitationText texts) {
        this.target = target;
        this.workbook = new Workbook(target, "HoiLuat", "1.0");
        this.sheet = workbook.newWorksheet("hoi-dap");
        this.texts = texts;
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, names.shown(COLUMNS.get(i)));
        }
    }

    @Override
    public void write(Entry entry, EntryVersion version) throws IOException {
        row++;
        EntryContent content = version.content();
        List<@Nullable String> cells = Arrays.asList(
                entry.source(),
                entry.externalId(),
                content.field(),
                content.question(),
                lines(content.alternates()),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations().stream().map(texts::complete).collect(Collectors.joining("\n")),
                lines(content.places()),
                day(content.validity().from()),
                day(content.validity().until()),
                day(content.reviewBy()),
                day(content.checkedOn()),
                lines(content.placeholders()),
                version.status().name(),
                version.draftReason(),
                content.sample() ? "x" : "");
        for (int i = 0; i < cells.size(); i++) {
            put(entry, i, Objects.requireNonNullElse(cells.get(i), ""));
        }
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        target.close();
    }

    private void put(Entry entry, int column, String text) {
        if (text.length() > LONGEST_CELL) {
            throw new CellTooLongException(entry.key(), COLUMNS.get(column), text.length(), LONGEST_CELL);
        }
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
