package vn.hoiluat.knowledge.exchange;

import java.util.List;

/** A row is not of its file's form. */
final class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final transient List<Flaw> flaws;

    /** @param messageKey the sentence for people, with the detail as its {0} */
    UnreadableRowException(int row, String messageKey, String detail) {
        this(row, List.of(Flaw.of("", messageKey, detail)));
    }

    /** @param flaws all that is wrong with it, one at the least */
    UnreadableRowException(int row, List<Flaw> flaws) {
        super("row " + row + ": " + flaws);
        this.row = row;
        this.flaws = List.copyOf(flaws);
    }

    int row() {
        return row;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
