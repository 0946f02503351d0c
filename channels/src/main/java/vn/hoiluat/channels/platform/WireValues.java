package vn.hoiluat.channels.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Attachment;

/** Reads single values as platforms write them: text or number, and not always sensible. Pure. */
public final class WireValues {

    /** How far the platform's clock may be ahead of ours before its time is not believed. */
    private static final Duration MAX_AHEAD = Duration.ofHours(1);

    private WireValues() {}

    /** True for a value that says something. */
    public static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** The address if it is one of the web, otherwise null: officers open these links. */
    public static @Nullable String webAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    /** A place, or null unless both are decimal degrees. */
    public static @Nullable Attachment place(@Nullable String latitude, @Nullable String longitude) {
        return isDecimal(latitude) && isDecimal(longitude)
                ? new Attachment("geo:" + latitude + "," + longitude, null, 0)
                : null;
    }

    /** The time in milliseconds since 1970; the time of arrival if it is missing or in the future. */
    public static Instant sentAt(@Nullable String millis, Instant receivedAt) {
        long value = number(millis, 0);
        if (value <= 0 || value > receivedAt.plus(MAX_AHEAD).toEpochMilli()) {
            return receivedAt;
        }
        return Instant.ofEpochMilli(value);
    }

    /** The whole number, or another if it is none. */
    public static long number(@Nullable String value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static boolean isDecimal(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,3}(\\.\\d{1,20})?");
    }
}
