package vn.hoiluat.console;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoiluat.storage.Cursor;

/** A place in a list, as it is written in an address. */
final class PageMark {

    private PageMark() {}

    static @Nullable String write(@Nullable Cursor place) {
        return place == null ? null : place.written();
    }

    /** Null for the beginning; a mark that was not written here is refused. */
    static @Nullable Cursor read(String mark) {
        try {
            return mark.isEmpty() ? null : Cursor.read(mark);
        } catch (IllegalArgumentException e) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "page");
        }
    }
}
