package vn.hoiluat.knowledge.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a version's history.
 *
 * @param by login of the account, or what did it where nobody signed in: {@code starter}, {@code import}, {@code central}
 * @param note why, in the words of who did it; null if nothing was said
 * @param inPlaceOf login of the colleague whose right was handed on to who did it; null if it was done in one's own name
 */
public record EntryStep(
        EntryDeed deed,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable String inPlaceOf) {

    public EntryStep {
        if (by.isBlank()) {
            throw new IllegalArgumentException(deed + " by nobody");
        }
    }

    /** Done in one's own name. */
    public EntryStep(EntryDeed deed, Instant at, String by, @Nullable String note) {
        this(deed, at, by, note, null);
    }
}
