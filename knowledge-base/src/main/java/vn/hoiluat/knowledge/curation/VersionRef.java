package vn.hoiluat.knowledge.curation;

import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;

/**
 * A version of an entry as somebody has it before them. What they want done is not done if a newer version was written since.
 *
 * @param number of the version it is about
 * @param newest number of the newest version there was when they looked
 */
public record VersionRef(String key, int number, int newest) {

    public VersionRef {
        if (number < 1 || number > newest) {
            throw new IllegalArgumentException("version " + number + " of " + key + ", of which there are " + newest);
        }
    }

    /** The newest version of an entry as it was read. */
    public static VersionRef newestOf(Entry entry) {
        return of(entry, entry.newest().number());
    }

    /** A version of an entry as it was read. */
    public static VersionRef of(Entry entry, int number) {
        return new VersionRef(entry.key(), number, entry.newest().number());
    }

    /** The version in an entry whose newest version is the one that was seen: it has all before that. */
    EntryVersion in(Entry entry) {
        return entry.versions().get(number - 1);
    }
}
