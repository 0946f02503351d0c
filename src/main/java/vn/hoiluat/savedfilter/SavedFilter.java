package vn.hoiluat.savedfilter;

import java.time.Instant;
import vn.hoiluat.escalation.CaseList;

/**
 * A search kept under a name. It holds what was typed, not what was found: whoever opens it finds what they see themselves.
 *
 * @param id names it in addresses; unique among all
 * @param list in which it searches
 * @param query as typed, in the language of {@link vn.hoiluat.casesearch.TypedSearch}
 * @param by login of who wrote it last
 */
public record SavedFilter(String id, String name, CaseList list, String query, String by, Instant at) {

    /** Longest name, in characters: one line of the list of cases. */
    public static final int LONGEST_NAME = 40;

    /** Longest query, in characters, as for any search. */
    public static final int LONGEST_QUERY = 200;
}
