package vn.hoiluat.knowledge.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;

/**
 * Which entries are exported, and which version of each.
 *
 * @param status the newest version in this status; null for the published one, or the newest where none is
 * @param field only entries of this field; null for all
 */
public record ExportChoice(
        @Nullable EntryStatus status, @Nullable String field) {

    /** The whole base. */
    public static final ExportChoice ALL = new ExportChoice(null, null);

    Optional<EntryVersion> of(Entry entry) {
        Optional<EntryVersion> version = status == null
                ? Optional.of(entry.published().orElseGet(entry::newest))
                : entry.versions().reversed().stream()
                        .filter(v -> v.status() == status)
                        .findFirst();
        return version.filter(v -> field == null || field.equals(v.content().field()));
    }
}
