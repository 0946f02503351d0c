package vn.hoiluat.knowledge.exchange;

/** More entries than a file of this form can take; the other forms take them. */
public final class TooManyEntriesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    TooManyEntriesException(int limit) {
        super("more than " + limit + " entries: export fewer, or to .xlsx");
        this.limit = limit;
    }

    /** How many it takes. */
    public int limit() {
        return limit;
    }
}
