package vn.hoiluat.storage;

/** Others wrote the same document again and again while a change was tried. */
public final class ContentionException extends StorageException {

    private static final long serialVersionUID = 1L;

    ContentionException(String id) {
        super("document " + id + " kept changing while it was being changed");
    }
}
