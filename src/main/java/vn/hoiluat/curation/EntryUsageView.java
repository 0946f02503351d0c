package vn.hoiluat.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.usage.Usage;

/**
 * How an entry served; public for the templates.
 *
 * @param hits answers that were sent with it
 * @param lastUsed when the last of them was, null if none was
 * @param rated citizens who said what they think of it
 * @param satisfaction how many in a hundred of them found it of use, null if nobody said
 */
public record EntryUsageView(
        long hits,
        @Nullable String lastUsed,
        long rated,
        @Nullable Integer satisfaction) {

    static EntryUsageView of(Usage usage) {
        Instant last = usage.lastUsed();
        return new EntryUsageView(
                usage.hits(),
                last == null ? null : EntryTimes.written(last),
                usage.useful() + usage.notUseful(),
                usage.satisfaction());
    }
}
