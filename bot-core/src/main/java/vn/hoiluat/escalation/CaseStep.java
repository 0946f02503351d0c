package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in a case's history.
 *
 * @param who the officer's account name, or {@code system}
 * @param what a word of {@code message files}, for example {@code opened}
 * @param note why, for officers
 * @param version of the document that this step was written with; 0 in cases of older releases
 * @param inPlaceOf account name of the one in whose place it was done, null if nobody's
 */
public record CaseStep(
        Instant at,
        String who,
        String what,
        String note,
        long version,
        @Nullable String inPlaceOf) {

    /** A step in nobody's place. */
    public CaseStep(Instant at, String who, String what, String note, long version) {
        this(at, who, what, note, version, null);
    }
}
