package vn.hoiluat.message;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen sent beside words; only the platform's own link is kept, never the content.
 *
 * @param url the platform's link, null where there is none
 * @param name the file's name as the citizen sees it
 * @param sizeBytes size in bytes, 0 if unknown
 */
public record Attachment(@Nullable String url, @Nullable String name, long sizeBytes) {

    /** The same without the platform's link, as when it is not needed any more. */
    public Attachment withoutLink() {
        return new Attachment(null, name, sizeBytes);
    }

    /** The same under another name. */
    public Attachment named(@Nullable String other) {
        return new Attachment(url, other, sizeBytes);
    }
}
