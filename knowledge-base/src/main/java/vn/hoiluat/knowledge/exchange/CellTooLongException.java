package vn.hoiluat.knowledge.exchange;

/** A text is longer than a cell of a spreadsheet can be; the other forms take it. */
public final class CellTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CellTooLongException(String entry, String column, int length, int limit) {
        super(column + " of " + entry + " has " + length + " characters, a cell takes " + limit
                + ": export to .jsonl or .json");
    }
}
