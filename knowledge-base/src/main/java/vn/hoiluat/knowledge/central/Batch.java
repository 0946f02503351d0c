package vn.hoiluat.knowledge.central;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of the partner.
 *
 * @param items in the partner's order, perhaps none
 * @param unread what of the page could not be understood and is left out, so that it keeps no other back
 * @param next where to go on, now or at the next run; the batch given again for an older cursor does no harm
 * @param more whether there is more to be had at once
 */
public record Batch<T>(List<T> items, List<Unread> unread, CentralCursor next, boolean more) {

    public Batch {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }

    /** A page that was understood whole. */
    public Batch(List<T> items, CentralCursor next, boolean more) {
        this(items, List.of(), next, more);
    }

    /**
     * Something of a page that could not be understood.
     *
     * @param externalId null if not even that can be made out
     * @param reason for people
     */
    public record Unread(@Nullable String externalId, String reason) {}
}
