package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.usage.Usage;

/** Entries as rows of a sheet, under Vietnamese names. */
final class SheetWriter implements EntryWriter {

    /** The format's own limit, ECMA-376 part 1, 18.18.93. */
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream target;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final EntryCells cells;
    private final ColumnNames names;
    private int row;

    SheetWriter(OutputStream target, ColumnNames names, EntryCells cells) {
        this.target = target;
        this.names = names;
        this.cells = cells;
        this.workbook = new Workbook(target, "HoiLuat", "1.0");
        this.sheet = workbook.newWorksheet("hoi-dap");
        sheet.freezePane(0, 1);
        writeHeader();
    }

    @Override
    public void write(Entry entry, EntryVersion version, Usage usage) throws IOException {
        row++;
        int column = 0;
        for (Map.Entry<String, String> cell : cells.of(entry, version, usage).entrySet()) {
            put(entry, column++, cell.getKey(), cell.getValue());
        }
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        target.close();
    }

    private void writeHeader() {
        for (int i = 0; i < EntryCells.COLUMNS.size(); i++) {
            String column = EntryCells.COLUMNS.get(i);
            sheet.value(0, i, names.shown(column));
            sheet.style(0, i).bold().set();
            sheet.width(i, EntryCells.LONG.contains(column) ? 50 : 16);
        }
    }

    private void put(Entry entry, int place, String column, String text) {
        if (text.length() > LONGEST_CELL) {
            throw new CellTooLongException(entry.key(), column, text.length(), LONGEST_CELL);
        }
        if (!text.isEmpty()) {
            sheet.inlineString(row, place, text);
        }
    }
}
