package vn.hoiluat.knowledge.ground;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;

/**
 * An entry whose published version stands no longer on a day.
 *
 * @param version what citizens get until then
 * @param day the first day it may not be sent; in the past if that is so already
 * @param citation what fails, null if the entry's own time ends
 * @param successor the approved version that takes over on the day without a gap, null if there is none
 */
public record LosingEntry(
        Entry entry,
        EntryVersion version,
        LocalDate day,
        @Nullable FailedCitation citation,
        @Nullable EntryVersion successor) {

    /** Whether nothing is served from the day on. */
    public boolean isGap() {
        return successor == null;
    }
}
