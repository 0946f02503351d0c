package vn.hoiluat.knowledge.law.intake;

import java.util.Map;

/**
 * One row of a table.
 *
 * @param number counts lines from 1, the head included
 * @param cells by the column's name; columns that the row does not reach are missing
 */
record TableRow(int number, Map<String, String> cells) {

    /** The cell, or nothing. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
