package vn.hoiluat.storage;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index, or of all ids.
 *
 * @param index the index's name, null for the ids themselves
 * @param from first key, inclusive
 * @param to end key, exclusive; null for no end
 */
public record Range(
        @Nullable String index, String from, @Nullable String to) {

    /** Every document, in order of id. */
    public static Range all() {
        return new Range(null, "", null);
    }

    /** Every document that has a key in the index. */
    public static Range of(String index) {
        return new Range(index, "", null);
    }

    /** Documents with exactly this key. */
    public static Range exactly(String index, String key) {
        return new Range(index, key, key + '\0');
    }

    /** Documents with a key that begins so. */
    public static Range prefix(String index, String prefix) {
        return new Range(index, prefix, prefix + Character.MAX_VALUE);
    }

    /** Documents with a key in [from, to). */
    public static Range between(String index, String from, String to) {
        return new Range(index, from, to);
    }
}
