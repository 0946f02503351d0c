package vn.hoiluat.knowledge.central;

import java.util.List;

/**
 * A page of a list of the partner.
 *
 * @param items in the partner's order, perhaps none
 * @param next where to go on, now or at the next run; the batch given again for an older cursor does no harm
 * @param more whether there is more to be had at once
 */
public record Batch<T>(List<T> items, CentralCursor next, boolean more) {

    public Batch {
        items = List.copyOf(items);
    }
}
