package vn.hoiluat.knowledge.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry. Its content never changes; its status does.
 *
 * @param number counts the entry's versions from 1
 * @param draftReason why it is kept a draft, for the reviewer; null if it is not
 * @param createdAt when it was written here
 * @param steps what was done to it, the writing first
 */
public record EntryVersion(
        int number,
        EntryStatus status,
        EntryContent content,
        Provenance provenance,
        @Nullable String draftReason,
        Instant createdAt,
        List<EntryStep> steps) {

    public EntryVersion {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("version " + number + " was written by nobody");
        }
    }

    /** Who wrote it: login of an account, or what did where nobody signed in. */
    public String author() {
        return steps.getFirst().by();
    }

    /** Whether somebody may still work on it. */
    public boolean isOpen() {
        return status == EntryStatus.DRAFT || status == EntryStatus.PENDING_REVIEW;
    }

    EntryVersion after(EntryStep step) {
        List<EntryStep> further = new ArrayList<>(steps);
        further.add(step);
        return new EntryVersion(number, step.deed().target(), content, provenance, draftReason, createdAt, further);
    }
}
