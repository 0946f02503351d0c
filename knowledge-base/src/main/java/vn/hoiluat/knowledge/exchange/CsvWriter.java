package vn.hoiluat.knowledge.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.usage.Usage;

/** Entries as text parted by commas, with the mark by which spreadsheets know UTF-8. */
final class CsvWriter implements EntryWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter out;
    private final EntryCells cells;

    CsvWriter(OutputStream target, ColumnNames names, EntryCells cells) throws IOException {
        this.cells = cells;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        out = new CSVPrinter(writer, CSVFormat.EXCEL);
        out.printRecord(EntryCells.COLUMNS.stream().map(names::shown));
    }

    @Override
    public void write(Entry entry, EntryVersion version, Usage usage) throws IOException {
        out.printRecord(cells.of(entry, version, usage).values().stream().map(FormulaGuard::put));
    }

    @Override
    public void close() throws IOException {
        out.close(true);
    }
}
