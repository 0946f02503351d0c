package vn.hoiluat.knowledge.central.files;

import java.util.List;

/**
 * The rows of one file as they were read.
 *
 * @param digest of the file's bytes
 * @param items what could be read, with the number of its row from 1
 * @param problems what could not
 * @param unreadable why the whole file could not be read; empty if it could
 */
record Rows<T>(String name, String digest, List<Numbered<T>> items, List<Problem> problems, String unreadable) {

    /** One item. */
    record Numbered<T>(int row, T item) {}

    /**
     * One row that could not be read.
     *
     * @param reason in Vietnamese, for the people who made the file
     */
    record Problem(int row, String reason) {}

    Rows {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
