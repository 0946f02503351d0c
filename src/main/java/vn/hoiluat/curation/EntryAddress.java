package vn.hoiluat.curation;

import vn.hoiluat.knowledge.entry.Entry;

/**
 * Where an entry has its page. External ids may hold signs that addresses cannot, as the stroke of a document's number: these
 * are written as a tilde and four hexadecimal digits, which no proxy takes apart.
 */
public final class EntryAddress {

    private static final int DIGITS = 4;
    private static final String PLAIN_SIGNS = "-_.+:";

    private EntryAddress() {}

    /** The path of the entry's page. */
    public static String of(Entry entry) {
        return of(entry.source(), entry.externalId());
    }

    /** The path of the page of an entry with this key. */
    static String of(String source, String externalId) {
        return "/kho/muc/" + source + "/" + segment(externalId);
    }

    /** The path of the page of an entry with this key. */
    public static String ofKey(String key) {
        int colon = key.indexOf(':');
        return of(key.substring(0, colon), key.substring(colon + 1));
    }

    /** The external id that a segment of an address stands for. */
    static String externalId(String segment) {
        var id = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean coded = c == '~' && segment.substring(i + 1).matches("(?s)[0-9a-f]{4}.*");
            id.append(coded ? (char) Integer.parseInt(segment.substring(i + 1, i + 1 + DIGITS), 16) : c);
            i += coded ? DIGITS : 0;
        }
        return id.toString();
    }

    private static String segment(String externalId) {
        boolean onlyDots = externalId.matches("\\.+");
        var segment = new StringBuilder();
        externalId
                .chars()
                .forEach(c -> segment.append(
                        Character.isLetterOrDigit(c) || !onlyDots && PLAIN_SIGNS.indexOf(c) >= 0
                                ? String.valueOf((char) c)
                                : "~%04x".formatted(c)));
        return segment.toString();
    }
}
