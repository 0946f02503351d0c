package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Its first row names the columns; what is wrong with a name makes that row unreadable. */
final class SheetRows implements RowReader {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final NamedColumns columns;

    SheetRows(InputStream in, ColumnNames names) throws IOException {
        this.columns = new NamedColumns(names);
        try {
            this.workbook = new ReadableWorkbook(in, new ReadingOptions(true, false));
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException e) {
            throw new IOException("no workbook: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.stream().anyMatch(SheetRows::holdsSomething)) {
                if (columns.isRead()) {
                    return row(row);
                }
                columns.read(row.getRowNum(), header(row));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static SortedMap<Integer, String> header(org.dhatim.fastexcel.reader.Row row) {
        SortedMap<Integer, String> header = new TreeMap<>();
        row.stream()
                .filter(SheetRows::holdsSomething)
                .forEach(cell -> header.put(cell.getColumnIndex(), cell.getText()));
        return header;
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        SortedMap<Integer, Object> values = new TreeMap<>();
        List<Flaw> flaws = new ArrayList<>();
        row.stream().filter(SheetRows::holdsSomething).forEach(cell -> {
            if (isError(cell)) {
                flaws.add(Flaw.of(columns.at(cell.getColumnIndex()), "import.errorCell", cell.getRawValue()));
            } else {
                values.put(cell.getColumnIndex(), value(cell));
            }
        });
        return columns.row(row.getRowNum(), values, flaws);
    }

    /** Sheets keep days as numbers that only the cell's format tells from others, and long numbers with an exponent. */
    private static Object value(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        return cell.getType() == CellType.BOOLEAN ? (Object) cell.asBoolean() : cell.getText();
    }

    /** A formula's own error is told by its value. */
    private static boolean isError(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && raw != null && raw.matches("#[A-Z/0!?]+");
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.matches("(?i).*[dy].*");
    }

    private static boolean holdsSomething(@Nullable Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && (cell.getType() == CellType.ERROR || !cell.getText().isBlank());
    }
}
