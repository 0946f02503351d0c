package vn.hoiluat.storage;

/** The feed no longer reaches back to the place asked for. */
public final class FeedLostException extends StorageException {

    private static final long serialVersionUID = 1L;

    public FeedLostException(String message) {
        super(message);
    }
}
