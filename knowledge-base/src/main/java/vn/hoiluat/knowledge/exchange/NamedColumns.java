package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a table, learnt from its first row. For one thread. */
final class NamedColumns {

    private final ColumnNames names;
    private final SortedMap<Integer, String> columns = new TreeMap<>();
    private boolean isRead;

    NamedColumns(ColumnNames names) {
        this.names = names;
    }

    boolean isRead() {
        return isRead;
    }

    /**
     * Learns the columns.
     *
     * @param header names by place, without those that are blank
     * @throws UnreadableRowException naming every column that nobody knows or that stands there twice; the others are learnt
     */
    void read(int row, SortedMap<Integer, String> header) throws UnreadableRowException {
        isRead = true;
        List<Flaw> flaws = new ArrayList<>();
        header.forEach((place, name) -> {
            String column = names.column(name).orElse(null);
            if (column == null) {
                flaws.add(Flaw.of(letters(place), "import.unknownColumn", name.strip()));
            } else if (columns.containsValue(column)) {
                flaws.add(Flaw.of(letters(place), "import.columnTwice", name.strip()));
            }
            columns.put(place, column == null || columns.containsValue(column) ? "" : column);
        });
        if (!flaws.isEmpty()) {
            throw new UnreadableRowException(row, flaws);
        }
    }

    /** A row of cells by place: those of columns that are not named are flaws, those of unknown columns are left out. */
    Row row(int number, SortedMap<Integer, Object> values, List<Flaw> found) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        columns.values().stream().filter(column -> !column.isEmpty()).forEach(column -> cells.put(column, null));
        List<Flaw> flaws = new ArrayList<>(found);
        values.forEach((place, value) -> {
            String column = columns.get(place);
            if (column == null) {
                flaws.add(Flaw.of(letters(place), "import.cellWithoutColumn", value));
            } else if (!column.isEmpty()) {
                cells.put(column, value);
            }
        });
        flaws.addAll(BrokenLetters.in(cells));
        return new Row(number, cells, flaws);
    }

    /** The name of the column at a place, or its letters where it has none. */
    String at(int place) {
        String column = columns.getOrDefault(place, "");
        return column.isEmpty() ? letters(place) : column;
    }

    /** As spreadsheets call it: A, B … Z, AA. */
    private static String letters(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }
}
