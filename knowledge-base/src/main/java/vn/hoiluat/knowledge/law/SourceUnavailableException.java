package vn.hoiluat.knowledge.law;

/** A database of legal documents gives no answer now. The message says why and holds nothing of what was asked. */
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public SourceUnavailableException(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What people are told of it. */
    public enum Reason {
        /** It was asked too often, or does not let this program in. */
        REFUSES,
        /** Something is wrong on its side. */
        FAILS,
        /** Nothing came, or not in time. */
        SILENT,
        /** What came is nothing that this program can read. */
        UNREADABLE
    }
}
