package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Its first row names the columns; a name nobody knows makes that row unreadable. */
final class SheetRows implements RowReader {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final ColumnNames names;
    private final Map<Integer, String> columns = new HashMap<>();

    SheetRows(InputStream in, ColumnNames names) throws IOException {
        this.names = names;
        this.workbook = new ReadableWorkbook(in, new ReadingOptions(true, false));
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        while (rows.hasNext()) {
            var row = rows.next();
            if (columns.isEmpty()) {
                readHeader(row);
            } else if (row.stream().anyMatch(SheetRows::holdsSomething)) {
                return row(row);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private void readHeader(org.dhatim.fastexcel.reader.Row row) throws UnreadableRowException {
        for (Cell cell : row) {
            if (holdsSomething(cell)) {
                Optional<String> column = names.column(cell.getText());
                columns.put(cell.getColumnIndex(), column.orElse(""));
                if (column.isEmpty()) {
                    throw new UnreadableRowException(row.getRowNum(), "import.unknownColumn", cell.getText());
                }
            }
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        for (Cell cell : row) {
            if (holdsSomething(cell)) {
                String column = columns.get(cell.getColumnIndex());
                if (column != null) {
                    cells.put(column, value(cell));
                }
            }
        }
        return new Row(row.getRowNum(), cells);
    }

    /** Sheets keep days as numbers that only the cell's format tells from others. */
    private static Object value(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.BOOLEAN ? (Object) cell.asBoolean() : cell.getText();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.matches("(?i).*[dy].*");
    }

    private static boolean holdsSomething(@Nullable Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && !cell.getText().isBlank();
    }
}
