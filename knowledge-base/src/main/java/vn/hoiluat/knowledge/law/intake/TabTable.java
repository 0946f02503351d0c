package vn.hoiluat.knowledge.law.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * A table whose cells are parted by tabs and whose first line names the columns; UTF-8, {@code .gz} or not. Lines that begin
 * with {@code #} are remarks.
 */
final class TabTable {

    private TabTable() {}

    static List<TableRow> read(Path file) throws IOException {
        try (BufferedReader lines = reader(file)) {
            List<String> columns = List.of();
            List<TableRow> rows = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(PlainText.nfc(line).split("\t", -1));
                if (columns.isEmpty()) {
                    columns = cells.stream().map(String::strip).toList();
                } else {
                    rows.add(new TableRow(number, named(columns, cells)));
                }
            }
            return rows;
        }
    }

    /** The file's lines; the caller closes it. */
    static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i).strip());
        }
        return named;
    }
}
