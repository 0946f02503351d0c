package vn.hoiluat.benchmark;

/** An option makes no sense; the message is for the person who typed it. */
public final class BadOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadOptionException(String key, Object... arguments) {
        super(Texts.text(key, arguments));
    }
}
