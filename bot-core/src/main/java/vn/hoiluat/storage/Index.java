package vn.hoiluat.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A way to find documents: non-unique keys that sort by code point (instants by {@link #key}, never numbers without
 * padding). A stored document gets new keys when it is next written, or when the kind's schema or the names of its indexes
 * change; a key function that changes its meaning therefore takes a new name.
 *
 * @param name unique within its kind; letters, digits and dashes
 * @param keys the keys of a document; none leaves it out of the index
 */
public record Index<T>(String name, Function<T, List<String>> keys) {

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    public Index {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "index name '" + name + "' has other characters than letters, digits and dashes");
        }
    }

    /**
     * An instant as a key: ISO with all nine digits of the second, so that keys sort as the instants do ({@code toString}
     * leaves zeros out, and its shorter forms sort wrongly). Years 0 to 9999.
     */
    public static String key(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("instant " + instant + " is outside the years 0 to 9999");
        }
        return SORTABLE.format(instant);
    }

    /** An instant, to the millisecond, as a key that sorts the later before the earlier. Years 0 to 9999. */
    public static String newestFirst(Instant instant) {
        return String.format(Locale.ROOT, "%015d", LAST - instant.toEpochMilli());
    }
}
