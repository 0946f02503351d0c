package vn.hoiluat.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoiluat.storage.Cursor;

/** A place in a list, as it is written in an address. */
final class PageMark {

    private static final char END_OF_KEY = '\n';

    private PageMark() {}

    static @Nullable String write(@Nullable Cursor place) {
        return place == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((place.key() + END_OF_KEY + place.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the beginning; a mark that was not written here is refused. */
    static @Nullable Cursor read(String mark) {
        if (mark.isEmpty()) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
            int end = place.indexOf(END_OF_KEY);
            return new Cursor(place.substring(0, end), place.substring(end + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "page");
        }
    }
}
