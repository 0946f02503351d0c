package vn.hoiluat.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list of templates as a sheet, or as lines with commas. */
final class TemplateTable {

    /** By this, spreadsheets know the encoding. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final List<String> COLUMNS =
            List.of("number", "key", "text", "blanks", "example", "septets", "segments");

    private TemplateTable() {}

    /** Whether a file of this name can be written. */
    static boolean knows(Path file) {
        return isSheet(file) || isLines(file);
    }

    /** Writes the file over whatever is there. */
    static void write(List<SmsTemplate> templates, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(c -> Console.text("sms-templates.column." + c))
                .toList());
        IntStream.range(0, templates.size()).forEach(i -> rows.add(row(i + 1, templates.get(i))));
        if (isSheet(file)) {
            writeSheet(rows, file);
        } else {
            writeLines(rows, file);
        }
    }

    private static List<String> row(int number, SmsTemplate template) {
        String blanks = template.blanks().stream()
                .map(b -> Console.text("sms-templates.blank", Integer.toString(b.number()), b.meaning(), b.longest()))
                .collect(Collectors.joining("\n"));
        return List.of(
                Integer.toString(number),
                template.key(),
                template.text(),
                blanks,
                template.example(),
                Integer.toString(template.septets()),
                Integer.toString(template.segments()));
    }

    private static void writeSheet(List<List<String>> rows, Path file) throws IOException {
        try (OutputStream target = Files.newOutputStream(file);
                Workbook workbook = new Workbook(target, "HoiLuat", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("mau-tin-sms");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    sheet.inlineString(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static void writeLines(List<List<String>> rows, Path file) throws IOException {
        String lines = rows.stream()
                .map(row -> row.stream().map(TemplateTable::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** As RFC 4180 has it. */
    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static boolean isSheet(Path file) {
        return name(file).endsWith(".xlsx");
    }

    private static boolean isLines(Path file) {
        return name(file).endsWith(".csv");
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
