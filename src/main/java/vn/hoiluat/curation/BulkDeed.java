package vn.hoiluat.curation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** What is done to many entries at once. */
enum BulkDeed {
    APPROVE("duyet", AuditAction.ENTRY_APPROVED),
    HOLD("tam-giu", AuditAction.ENTRY_HELD),
    RETIRE("ngung", AuditAction.ENTRY_RETIRED),
    REFIELD("linh-vuc", AuditAction.ENTRY_REFIELDED),
    CONFIRM("van-dung", AuditAction.ENTRY_CONFIRMED);

    private final String written;
    private final AuditAction action;

    BulkDeed(String written, AuditAction action) {
        this.written = written;
        this.action = action;
    }

    static Optional<BulkDeed> read(@Nullable String written) {
        return Arrays.stream(values())
                .filter(deed -> deed.written.equals(written))
                .findFirst();
    }

    String written() {
        return written;
    }

    AuditAction action() {
        return action;
    }

    /** Whether it asks for a reason. */
    boolean needsNote() {
        return this == HOLD || this == RETIRE;
    }

    /** The version it is done to, or empty: there is none of those it can be done to. What citizens get today goes first. */
    Optional<EntryVersion> version(Entry entry, LocalDate today) {
        return switch (this) {
            case APPROVE -> entry.open().filter(version -> version.status() == EntryStatus.PENDING_REVIEW);
            case HOLD -> entry.publishedOn(today).or(entry::published);
            case RETIRE ->
                entry.publishedOn(today)
                        .or(entry::published)
                        .or(() -> entry.versions().reversed().stream()
                                .filter(version -> version.status() != EntryStatus.RETIRED)
                                .findFirst());
            case REFIELD -> Optional.of(entry.newest());
            case CONFIRM -> entry.open().isPresent() ? Optional.empty() : entry.publishedOn(today);
        };
    }
}
