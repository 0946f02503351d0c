package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** What was exported, edited by another program and brought back shows the edit and nothing else. */
class RoundTripTest {

    @TempDir
    Path folder;

    private final ExchangeFixture base = new ExchangeFixture().withStarter();

    @AfterEach
    void dispose() {
        base.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kho.xlsx", "kho.csv", "kho.json", "kho.jsonl", "kho.docx"})
    void untouchedFile_changesNothing(String name) {
        Preview preview = base.read(base.exported(folder, name, ExportChoice.ALL));

        assertThat(base.rows(preview, PreviewPart.WRONG)).isEmpty();
        assertThat(base.rows(preview, PreviewPart.CHANGED)).isEmpty();
        assertThat(preview.fresh()).isZero();
        assertThat(preview.same()).isGreaterThan(300);
    }

    @Test
    void usage_isWrittenForPeople_andNeverReadBack() throws IOException {
        Path file = base.exported(folder, "kho.xlsx", ExportChoice.ALL);
        List<String> written = new ArrayList<>();
        editSheet(file, rows -> {
            for (String column : List.of("Lượt dùng", "Dùng lần cuối", "Thấy hữu ích (%)")) {
                written.add(cell(rows, "starter:02-05", column).getStringCellValue());
                type(cell(rows, "starter:02-05", column), "999");
            }
        });
        Path json = base.exported(folder, "kho.jsonl", ExportChoice.ALL);

        Preview preview = base.read(file);

        assertThat(written).containsExactly("12", "21/11/2026", "75");
        assertThat(Files.readAllLines(json))
                .allSatisfy(line ->
                        assertThat(line).contains("\"hits\":12", "\"lastUsed\":\"2026-11-21\"", "\"satisfaction\":75"));
        assertThat(preview.wrong() + preview.changed() + preview.fresh()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kho.xlsx", "kho.docx"})
    void savedByAnotherProgram_changesNothing(String name) throws IOException {
        Path file = base.exported(folder, name, ExportChoice.ALL);
        if (name.endsWith("docx")) {
            editDocument(file, document -> {});
        } else {
            editSheet(file, rows -> {});
        }

        Preview preview = base.read(file);

        assertThat(base.rows(preview, PreviewPart.CHANGED)).isEmpty();
        assertThat(preview.wrong() + preview.fresh()).isZero();
    }

    @Test
    void cellEditedInASpreadsheet_isTheOnlyChange() throws IOException {
        Path file = base.exported(folder, "kho.xlsx", ExportChoice.ALL);
        editSheet(file, rows -> type(cell(rows, "starter:02-05", "Trả lời ngắn"), "Câu trả lời đã sửa."));

        Preview preview = base.read(file);

        assertThat(base.rows(preview, PreviewPart.CHANGED)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("starter:02-05");
            assertThat(row.changes()).singleElement().satisfies(change -> {
                assertThat(change.column()).isEqualTo("Trả lời ngắn");
                assertThat(change.before())
                        .isEqualTo(published("starter:02-05").content().shortAnswer());
                assertThat(change.after()).isEqualTo("Câu trả lời đã sửa.");
            });
        });
        assertThat(preview.wrong() + preview.fresh()).isZero();
    }

    @Test
    void emptiedCell_emptiesAndMissingColumn_keeps() throws IOException {
        Path file = base.exported(folder, "kho.xlsx", ExportChoice.ALL);
        editSheet(file, rows -> {
            cell(rows, "starter:02-05", "Cách hỏi khác").setBlank();
            int citations = column(rows, "Căn cứ");
            rows.forEach(row -> row.removeCell(row.getCell(citations, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
        });

        Preview preview = base.read(file);

        assertThat(base.rows(preview, PreviewPart.CHANGED))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .extracting(CellChange::column, CellChange::after)
                        .containsExactly(tuple("Cách hỏi khác", "")));
    }

    @Test
    void paragraphEditedInWord_isTheOnlyChange() throws IOException {
        Path file = base.exported(folder, "kho.docx", ExportChoice.ALL);
        String before = published("starter:02-05").content().shortAnswer();
        editDocument(file, document -> {
            XWPFParagraph answer = paragraph(document, before);
            answer.getRuns().getLast().setText("Câu trả lời sửa trong Word.", 0);
        });

        Preview preview = base.read(file);

        assertThat(base.rows(preview, PreviewPart.CHANGED)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("starter:02-05");
            assertThat(row.changes())
                    .containsExactly(new CellChange("Trả lời ngắn", before, "Câu trả lời sửa trong Word."));
        });
        assertThat(preview.wrong() + preview.fresh()).isZero();
    }

    @Test
    void written_isADraftByTheEditor_andThePublishedVersionStays() throws IOException {
        Path file = base.exported(folder, "kho.xlsx", ExportChoice.ALL);
        editSheet(file, rows -> type(cell(rows, "starter:02-05", "Trả lời ngắn"), "Câu trả lời đã sửa."));
        EntryVersion before = published("starter:02-05");

        Previews.Outcome outcome = base.write(base.read(file), false);

        assertThat(outcome).isInstanceOf(Previews.Outcome.Done.class);
        Entry entry = base.entry("starter:02-05").orElseThrow();
        assertThat(entry.newest().status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(entry.newest().author()).isEqualTo(ExchangeFixture.EDITOR);
        assertThat(entry.newest().content().shortAnswer()).isEqualTo("Câu trả lời đã sửa.");
        assertThat(entry.newest().content().alternates())
                .isEqualTo(before.content().alternates());
        assertThat(entry.published()).contains(before);
    }

    @Test
    void fileOlderThanTheEntry_isRefusedForThatRow() throws IOException {
        Path file = base.exported(folder, "kho.xlsx", ExportChoice.ALL);
        editSheet(file, rows -> type(cell(rows, "starter:02-05", "Trả lời ngắn"), "Từ tệp cũ."));
        base.write(base.read(file), false);
        editSheet(file, rows -> type(cell(rows, "starter:02-05", "Trả lời ngắn"), "Từ tệp cũ, lần hai."));

        Preview preview = base.read(file);

        assertThat(base.rows(preview, PreviewPart.WRONG))
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(RowProblem::message)
                        .containsExactly("Mục đã có bản 2 sau bản 1 trong tệp. Xuất lại rồi sửa trên tệp mới."));
        assertThat(preview.isWritable()).isFalse();
    }

    /** What somebody does to the rows of a sheet. */
    private interface Edit<T> {

        void apply(T target);
    }

    private static void editSheet(Path file, Edit<List<Row>> edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<Row> rows = new ArrayList<>();
            workbook.getSheetAt(0).forEach(rows::add);
            edit.apply(rows);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void editDocument(Path file, Edit<XWPFDocument> edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            edit.apply(document);
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
    }

    private static Cell cell(List<Row> rows, String key, String column) {
        Row row = rows.stream()
                .filter(r -> key.equals(r.getCell(0) + ":" + r.getCell(1)))
                .findFirst()
                .orElseThrow();
        return row.getCell(column(rows, column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Over what was written by another program, as typing does. */
    private static void type(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static int column(List<Row> rows, String name) {
        for (Cell cell : rows.getFirst()) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().endsWith(text)
                        && paragraph.getStyle().equals(WordStyles.SHORT_ANSWER.id()))
                .findFirst()
                .orElseThrow();
    }

    private EntryVersion published(String key) {
        return base.entry(key).flatMap(Entry::published).orElseThrow();
    }
}
