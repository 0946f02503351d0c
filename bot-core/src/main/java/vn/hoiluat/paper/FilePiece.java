package vn.hoiluat.paper;

import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * A stretch of a file's content, small enough for one document of every engine.
 *
 * @param base64 the bytes, as text
 */
record FilePiece(String base64) {

    /** How pieces are stored. */
    static final Kind<FilePiece> KIND = new Kind<>("filePiece", FilePiece.class, List.of());
}
