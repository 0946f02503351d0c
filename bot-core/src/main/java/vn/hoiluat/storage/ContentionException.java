package vn.hoiluat.storage;

/** Others wrote the same document again and again while a change was tried. */
public final class ContentionException extends StorageException {

    private static final long serialVersionUID = 1L;

    ContentionException(String id) {
        super("document " + withoutPerson(id) + " kept changing while it was being changed");
    }

    /** A conversation's id ends in the person's, which is a phone number on SMS; messages of exceptions are logged. */
    private static String withoutPerson(String id) {
        int person = id.indexOf(':');
        return person < 0 ? id : id.substring(0, person) + ":…";
    }
}
