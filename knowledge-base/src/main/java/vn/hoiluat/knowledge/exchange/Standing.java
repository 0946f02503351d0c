package vn.hoiluat.knowledge.exchange;

import java.util.Objects;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** What a row would do to its entry as it stands. */
record Standing(Entry entry, MappedRow row) {

    /** The version that the row was made from: the one it says, or the newest. */
    EntryVersion base() {
        return Objects.requireNonNullElseGet(entry.version(row.version()), entry::newest);
    }

    /** What the entry would say. */
    EntryContent content() {
        return row.over(base().content());
    }

    /** What the entry says now. */
    EntryContent newest() {
        return entry.newest().content();
    }

    /** Whether nothing of it was changed in the file, or the entry says it by now. */
    boolean isSame() {
        EntryContent content = content();
        return content.equals(base().content()) || content.equals(newest());
    }

    /** Whether somebody changed the entry after the file was made, so that the row would undo that. */
    boolean isOvertaken() {
        return base().number() < entry.newest().number() && !newest().equals(base().content());
    }
}
