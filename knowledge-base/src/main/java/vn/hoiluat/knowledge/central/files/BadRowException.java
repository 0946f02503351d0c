package vn.hoiluat.knowledge.central.files;

/** A row cannot be understood. */
final class BadRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String detail;

    BadRowException(String key, String detail) {
        super(key + " " + detail);
        this.key = key;
        this.detail = detail;
    }

    /** The key of the sentence that says so. */
    String key() {
        return key;
    }

    /** What it is about. */
    String detail() {
        return detail;
    }
}
