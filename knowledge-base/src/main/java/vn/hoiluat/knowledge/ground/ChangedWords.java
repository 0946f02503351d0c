package vn.hoiluat.knowledge.ground;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.ProvisionPath;

/**
 * The words of a provision that is touched, and those that come in their place.
 *
 * @param old null if the store does not have them
 * @param now null if there are none, or none that can be told
 * @param kind where the new ones were found, or why they were not
 */
public record ChangedWords(@Nullable Words old, @Nullable Words now, Kind kind) {

    /** Where new words were found, or why they were not. */
    public enum Kind {
        /** The words with which the acting document amends the provision. */
        AMENDING,
        /** The provision that the newer versions of the entries cite. */
        CITED,
        /** The article of the acting document whose heading is most like the old one's. */
        ALIKE,
        /** Nothing comes in its place: the provision only ends, or is suspended. */
        NOTHING,
        /** The store does not have the words of the acting document. */
        NOT_HERE,
        /** The words of the acting document are here, and nothing tells which come in place of the old ones. */
        UNTOLD
    }

    /** The words of a provision. */
    public record Words(DocumentRef document, ProvisionPath provision, String text) {}

    /** Whether both sides are here, to be compared. */
    public boolean isComparable() {
        return old != null && now != null;
    }

    static ChangedWords without(Optional<Words> old, Kind kind) {
        return new ChangedWords(old.orElse(null), null, kind);
    }
}
