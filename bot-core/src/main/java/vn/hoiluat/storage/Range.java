package vn.hoiluat.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index, or of all ids. A document with several keys in it stands at the first of them, once.
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
        return new Range(index, prefix, behind(prefix));
    }

    /** Documents with a key in [from, to). */
    public static Range between(String index, String from, String to) {
        return new Range(index, from, to);
    }

    /** True if the key lies in this stretch. */
    public boolean holds(String key) {
        return compare(key, from) >= 0 && (to == null || compare(key, to) < 0);
    }

    /** The order of keys and ids in every engine: by code point, which is also the order of their UTF-8 bytes. */
    public static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The first key behind all that begin with the prefix: its last character that can grow, grown by one. */
    private static @Nullable String behind(String prefix) {
        int[] points = prefix.codePoints().toArray();
        int last = points.length - 1;
        while (last >= 0 && points[last] == Character.MAX_CODE_POINT) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        points[last] = points[last] + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : points[last] + 1;
        return new String(points, 0, last + 1);
    }
}
