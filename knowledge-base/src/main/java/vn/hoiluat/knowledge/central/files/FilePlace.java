package vn.hoiluat.knowledge.central.files;

import vn.hoiluat.knowledge.central.CentralCursor;

/**
 * How far the files were read, as a cursor holds it.
 *
 * @param rows items of the file that were given
 */
record FilePlace(String file, String digest, int rows) {

    /** Nothing was read yet. */
    static final FilePlace START = new FilePlace("", "", 0);

    static FilePlace of(CentralCursor cursor) {
        String[] parts = cursor.value().split("\n", -1);
        return parts.length == 3 ? new FilePlace(parts[0], parts[1], Integer.parseInt(parts[2])) : START;
    }

    CentralCursor cursor() {
        return file.isEmpty() ? CentralCursor.START : new CentralCursor(file + "\n" + digest + "\n" + rows);
    }
}
