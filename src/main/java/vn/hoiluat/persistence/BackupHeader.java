package vn.hoiluat.persistence;

import java.time.Instant;
import java.util.SortedMap;

/**
 * The first line of a backup.
 *
 * @param format counted up when the file's form changes; a newer one is refused
 * @param keyId the id of the key that the secrets in it are encrypted with; the key itself is not in it
 * @param forms what {@link DocumentForm#indexForm} was for each kind, so that keys are made anew where a release changed it
 */
record BackupHeader(int format, Instant createdAt, String source, String keyId, SortedMap<String, String> forms) {

    static final int FORMAT = 1;
}
