package vn.hoiluat.cli;

/** A command was called with arguments that make no sense; the message is for the person who typed them. */
final class MisusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisusedException(String key, Object... arguments) {
        super(Console.text(key, arguments));
    }
}
