package vn.hoiluat.knowledge.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry. Its content never changes; its status does.
 *
 * @param number counts the entry's versions from 1
 * @param draftReason why it is kept a draft, for the reviewer; null if it is not
 * @param createdAt when it was written here
 */
public record EntryVersion(
        int number,
        EntryStatus status,
        EntryContent content,
        Provenance provenance,
        @Nullable String draftReason,
        Instant createdAt) {

    /** Whether somebody may still work on it. */
    public boolean isOpen() {
        return status == EntryStatus.DRAFT || status == EntryStatus.PENDING_REVIEW;
    }

    EntryVersion withStatus(EntryStatus changed) {
        return changed == status
                ? this
                : new EntryVersion(number, changed, content, provenance, draftReason, createdAt);
    }
}
