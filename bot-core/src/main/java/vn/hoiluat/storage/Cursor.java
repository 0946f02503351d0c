package vn.hoiluat.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in a {@link Range}: behind this key and id. Opaque to callers. */
public record Cursor(String key, String id) {

    private static final char END_OF_KEY = '\n';

    /** The place as it may stand in an address. */
    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + END_OF_KEY + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #written} wrote; {@link IllegalArgumentException} if it did not. */
    public static Cursor read(String written) {
        String place = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        int end = place.indexOf(END_OF_KEY);
        if (end < 0) {
            throw new IllegalArgumentException("'" + written + "' is no place in a range");
        }
        return new Cursor(place.substring(0, end), place.substring(end + 1));
    }
}
