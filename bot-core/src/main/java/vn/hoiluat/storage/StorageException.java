package vn.hoiluat.storage;

/** The store could not do what was asked: lost, full, or holding what this program cannot read. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageException(String message) {
        super(message);
    }
}
