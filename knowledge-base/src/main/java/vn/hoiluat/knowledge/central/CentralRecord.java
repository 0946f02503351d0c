package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.Map;

/**
 * A shared record as the partner has it.
 *
 * @param externalId unique at the partner, at most {@value #LONGEST_ID} characters (domain.md 2.2)
 * @param version counts the record's changes at the partner and only ever grows, from 1; where a partner gives none, its adapter
 *     takes the milliseconds of {@code updatedAt}
 * @param withdrawn a tombstone: the partner uses the record no more; the content is what it said last
 * @param updatedAt when the partner changed it, for people only
 */
public record CentralRecord(
        String externalId, long version, CentralContent content, boolean withdrawn, Instant updatedAt) {

    /** The longest external id. */
    public static final int LONGEST_ID = 100;

    public CentralRecord {
        checkId(externalId);
        if (version < 1) {
            throw new IllegalArgumentException(
                    "record " + externalId + " has version " + version + ", expected 1 or more");
        }
    }

    /** Puts a record, by its id, into the place of an older version. */
    static void putNewer(Map<String, CentralRecord> newest, CentralRecord record) {
        newest.merge(record.externalId(), record, (one, other) -> one.version() >= other.version() ? one : other);
    }

    static void checkId(String externalId) {
        if (externalId.isBlank() || externalId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("external id of " + externalId.length() + " characters, expected 1 to "
                    + LONGEST_ID + " that are not all blank");
        }
    }
}
