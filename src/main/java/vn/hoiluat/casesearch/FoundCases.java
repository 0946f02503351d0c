package vn.hoiluat.casesearch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.storage.Versioned;

/**
 * A page of what was found, best first.
 *
 * @param count how many there are in all, counted to {@link CaseSearch#MOST_COUNTED}
 * @param next where the next page begins, null at the end
 */
public record FoundCases(
        List<Found> cases, long count, @Nullable Integer next) {

    /** A case as the store has it now, and the place in it that was found; empty if no words were looked for. */
    public record Found(Versioned<Case> found, List<Piece> snippet) {}

    /** A piece of a text; {@code hit} if it is one of the words looked for. */
    public record Piece(String text, boolean hit) {}

    public FoundCases {
        cases = List.copyOf(cases);
    }
}
