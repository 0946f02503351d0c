package vn.hoiluat.knowledge.curation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * That a version was to be given to citizens, and what the golden questions showed then. Kept also where it was not done.
 *
 * @param by login of who approved it
 * @param inPlaceOf login of the colleague whose right it was; null if it was their own
 * @param done whether citizens get it since
 */
public record Publication(
        String key, int version, String by, @Nullable String inPlaceOf, Instant at, boolean done, GateReport gate) {

    /** By the entry's key, newest first. */
    static final String BY_ENTRY = "entry";

    /** How they are stored. */
    public static final Kind<Publication> KIND = new Kind<>(
            "publication",
            Publication.class,
            List.of(new Index<>(BY_ENTRY, one -> List.of(one.key() + ' ' + Index.newestFirst(one.at())))));
}
