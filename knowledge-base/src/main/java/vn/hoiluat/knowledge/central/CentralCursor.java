package vn.hoiluat.knowledge.central;

/**
 * How far a list of the partner was read. Made by an adapter and opaque to everybody else.
 *
 * @param value empty for the beginning
 */
public record CentralCursor(String value) {

    /** Nothing was read yet. */
    public static final CentralCursor START = new CentralCursor("");
}
