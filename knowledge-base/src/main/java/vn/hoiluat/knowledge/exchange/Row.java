package vn.hoiluat.knowledge.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, not yet understood.
 *
 * @param number as people count: the line of a text file, the row of a sheet, the place in a list from 1
 * @param cells by {@link Column}: text, numbers, booleans, lists and maps
 */
record Row(int number, Map<String, @Nullable Object> cells) {

    boolean has(String column) {
        Object cell = cells.get(column);
        return cell != null && !cell.toString().isBlank();
    }
}
