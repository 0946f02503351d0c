package vn.hoiluat.cli;

/** A command cannot go on, and the person was told why. */
final class ReportedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportedException(Throwable cause) {
        super(cause);
    }
}
