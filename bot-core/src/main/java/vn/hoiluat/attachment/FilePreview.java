package vn.hoiluat.attachment;

import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * A small picture of a picture; the document's id is the file's.
 *
 * @param base64 a JPEG
 */
record FilePreview(String base64) {

    /** How previews are stored. */
    static final Kind<FilePreview> KIND = new Kind<>("filePreview", FilePreview.class, List.of());
}
