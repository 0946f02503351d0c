package vn.hoiluat.knowledge.exchange;

/** A row is not of its file's form. */
final class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final String messageKey;
    private final String detail;

    /** @param messageKey the sentence for people, with the detail as its {0} */
    UnreadableRowException(int row, String messageKey, String detail) {
        super("row " + row + ": " + detail);
        this.row = row;
        this.messageKey = messageKey;
        this.detail = detail;
    }

    int row() {
        return row;
    }

    String messageKey() {
        return messageKey;
    }

    String detail() {
        return detail;
    }
}
