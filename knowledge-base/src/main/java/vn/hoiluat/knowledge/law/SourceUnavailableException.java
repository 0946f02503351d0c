package vn.hoiluat.knowledge.law;

/** A database of legal documents gives no answer now. The message says why and holds nothing of what was asked. */
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SourceUnavailableException(String why) {
        super(why);
    }
}
