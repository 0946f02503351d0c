package vn.hoiluat.message;

/**
 * Something to tap under a reply. A channel without buttons writes it as a line of text.
 *
 * @param type what a tap does
 * @param title what the citizen reads
 * @param value the payload that comes back, the address that opens, or the number that is called
 */
public record Button(Type type, String title, String value) {

    /** What a tap does. */
    public enum Type {
        /** Sends {@link Button#value()} back to us as a {@link InboundKind#BUTTON}. */
        ANSWER,
        OPEN_LINK,
        CALL
    }
}
