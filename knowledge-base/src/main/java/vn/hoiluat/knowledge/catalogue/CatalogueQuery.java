package vn.hoiluat.knowledge.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryStatus;

/**
 * What is looked for: all of it must hold.
 *
 * @param words that the question, another phrasing, the short answer or the key must hold, with or without marks; empty for any
 * @param status where one of its versions in use stands; {@code RETIRED}: none is in use
 * @param field of law
 * @param origin of the newest version
 * @param among keys of the only entries that are looked at; null for all
 */
public record CatalogueQuery(
        String words,
        @Nullable EntryStatus status,
        @Nullable String field,
        @Nullable String origin,
        @Nullable Concern concern,
        @Nullable Set<String> among) {

    /** Every entry. */
    public static final CatalogueQuery ALL = new CatalogueQuery("", null, null, null, null);

    /** Looks at all entries. */
    public CatalogueQuery(
            String words,
            @Nullable EntryStatus status,
            @Nullable String field,
            @Nullable String origin,
            @Nullable Concern concern) {
        this(words, status, field, origin, concern, null);
    }

    /** The same among these entries only. */
    public CatalogueQuery among(Set<String> keys) {
        return new CatalogueQuery(words, status, field, origin, concern, keys);
    }

    CatalogueQuery in(@Nullable EntryStatus other) {
        return new CatalogueQuery(words, other, field, origin, concern, among);
    }

    CatalogueQuery with(@Nullable Concern other) {
        return new CatalogueQuery(words, status, field, origin, other, among);
    }
}
