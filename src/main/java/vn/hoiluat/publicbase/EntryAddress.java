package vn.hoiluat.publicbase;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of entries. Ids are mostly numbers of documents, with strokes, and stand in the address as they are; those that
 * firewalls would not let pass stand there in base64 behind a tilde.
 */
final class EntryAddress {

    /** The public section. */
    static final String SECTION = "/hoi-dap";

    private static final String ENCODED = "~";

    /** Parts of letters, digits and harmless signs, none empty and none of dots alone. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!\\.+(?:/|$))[\\p{L}\\p{N}._+,&()-]+(?:/(?!\\.+(?:/|$))[\\p{L}\\p{N}._+,&()-]+)*");

    private EntryAddress() {}

    /** The page of an entry, percent-encoded. */
    static String path(String source, String externalId) {
        return SECTION + "/" + source + "/" + segment(externalId);
    }

    /** The id as the end of an address, percent-encoded. */
    static String segment(String externalId) {
        return PLAIN.matcher(externalId).matches()
                ? UriUtils.encodePath(externalId, StandardCharsets.UTF_8)
                : ENCODED
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(externalId.getBytes(StandardCharsets.UTF_8));
    }

    /** The id that the decoded end of an address means; empty if it can mean none. */
    static Optional<String> externalId(String end) {
        String id = end.startsWith("/") ? end.substring(1) : end;
        if (!id.startsWith(ENCODED)) {
            return Optional.of(id).filter(plain -> !plain.isBlank());
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(id.substring(ENCODED.length()));
            return Optional.of(new String(decoded, StandardCharsets.UTF_8)).filter(plain -> !plain.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
