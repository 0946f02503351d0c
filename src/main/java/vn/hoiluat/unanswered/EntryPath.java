package vn.hoiluat.unanswered;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where an entry has its page. */
final class EntryPath {

    private EntryPath() {}

    static String of(String key) {
        int colon = key.indexOf(':');
        return "/kho/muc/" + key.substring(0, colon) + "/"
                + UriUtils.encodePathSegment(key.substring(colon + 1), StandardCharsets.UTF_8);
    }
}
