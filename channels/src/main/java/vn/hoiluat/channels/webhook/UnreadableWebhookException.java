package vn.hoiluat.channels.webhook;

/** A body that no version of the platform sends: not JSON, or JSON of another shape. Its message holds none of the body. */
public final class UnreadableWebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableWebhookException(String message) {
        super(message);
    }
}
