package vn.hoiluat.knowledge.catalogue;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryStatus;

/**
 * What is looked for: all of it must hold.
 *
 * @param words that the question, another phrasing, the short answer or the key must hold, with or without marks; empty for any
 * @param status where one of its versions in use stands; {@code RETIRED}: none is in use
 * @param field of law
 * @param origin of the newest version
 */
public record CatalogueQuery(
        String words,
        @Nullable EntryStatus status,
        @Nullable String field,
        @Nullable String origin,
        @Nullable Concern concern) {

    /** Every entry. */
    public static final CatalogueQuery ALL = new CatalogueQuery("", null, null, null, null);

    CatalogueQuery in(@Nullable EntryStatus other) {
        return new CatalogueQuery(words, other, field, origin, concern);
    }

    CatalogueQuery with(@Nullable Concern other) {
        return new CatalogueQuery(words, status, field, origin, other);
    }
}
