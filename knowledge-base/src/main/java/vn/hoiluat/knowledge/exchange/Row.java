package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, not yet understood.
 *
 * @param number as people count: the line of a text file, the row of a sheet, the place in a list or of a question from 1
 * @param cells by {@link Column}: text, numbers, booleans, lists and maps; a column that the file has, and this row leaves
 *     empty, is there without a value
 * @param flaws cells that cannot be read
 */
record Row(int number, Map<String, @Nullable Object> cells, List<Flaw> flaws) {

    Row {
        flaws = List.copyOf(flaws);
    }

    Row(int number, Map<String, @Nullable Object> cells) {
        this(number, cells, List.of());
    }

    boolean has(String column) {
        Object cell = cells.get(column);
        return cell != null && !cell.toString().isBlank();
    }
}
