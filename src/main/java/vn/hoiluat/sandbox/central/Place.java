package vn.hoiluat.sandbox.central;

import java.util.Optional;

/**
 * A cursor: how far a list was read, in the life of one state of the stand-in.
 *
 * @param life changes when the stand-in starts or is reset, and all cursors before are lost
 */
record Place(String life, long seq) {

    /** The place of a cursor, the beginning where there is none; empty if it is of another life. */
    static Optional<Place> read(Optional<String> cursor, String life) {
        if (cursor.isEmpty()) {
            return Optional.of(new Place(life, 0));
        }
        String text = cursor.get();
        return text.matches(life + "-\\d{1,15}")
                ? Optional.of(new Place(life, Long.parseLong(text.substring(life.length() + 1))))
                : Optional.empty();
    }

    String cursor() {
        return life + "-" + seq;
    }
}
