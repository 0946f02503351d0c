package vn.hoiluat.files;

import vn.hoiluat.attachment.CheckedFile;

/** Checks files of one sort. Blocks; safe for use by many threads. */
@FunctionalInterface
interface ContentCheck {

    /** What the content came to; fails with {@link RefusedContentException} if it may not be kept. */
    CheckedFile.Good check(byte[] content);
}
