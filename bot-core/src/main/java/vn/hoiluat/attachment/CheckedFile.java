package vn.hoiluat.attachment;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.paper.FileType;

/** What a check of a file's content came to. */
public sealed interface CheckedFile {

    /**
     * It may be kept.
     *
     * @param content what is kept: made anew from what was read, without what nobody sees, such as where a picture was taken
     * @param preview a small JPEG of a picture, null for anything else
     */
    record Good(FileType type, byte[] content, byte @Nullable [] preview) implements CheckedFile {}

    /** It may not, for what it is. */
    record Refused(FileProblem problem) implements CheckedFile {}

    /** It could not be checked now. */
    record Unchecked(String reason) implements CheckedFile {}
}
