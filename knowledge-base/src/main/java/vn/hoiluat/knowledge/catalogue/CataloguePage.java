package vn.hoiluat.knowledge.catalogue;

import java.util.List;
import java.util.Map;
import vn.hoiluat.knowledge.entry.EntryStatus;

/**
 * Some of the entries that were found.
 *
 * @param entries those changed last first; where words were looked for, those that fit best
 * @param total how many were found
 * @param byStatus how many there would be in each status, whichever was asked for
 * @param byConcern how many there would be of each concern
 */
public record CataloguePage(
        List<ListedEntry> entries, int total, Map<EntryStatus, Integer> byStatus, Map<Concern, Integer> byConcern) {

    public CataloguePage {
        entries = List.copyOf(entries);
        byStatus = Map.copyOf(byStatus);
        byConcern = Map.copyOf(byConcern);
    }
}
