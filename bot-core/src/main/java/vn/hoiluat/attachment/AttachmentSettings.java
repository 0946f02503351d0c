package vn.hoiluat.attachment;

import java.time.Duration;

/**
 * How files are kept.
 *
 * @param mostBytes of one file
 * @param keptAfter how long a file stays after its case was answered or closed
 */
public record AttachmentSettings(long mostBytes, Duration keptAfter) {

    public AttachmentSettings {
        if (mostBytes < 1 || keptAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "at most " + mostBytes + " bytes, kept for " + keptAfter + "; expected more than nothing");
        }
    }
}
