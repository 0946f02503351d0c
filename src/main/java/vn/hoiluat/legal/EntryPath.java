package vn.hoiluat.legal;

/** Where an entry has its page: external ids may hold signs that addresses cannot, as the stroke of a document's number. */
final class EntryPath {

    private static final String PLAIN_SIGNS = "-_.+:";

    private EntryPath() {}

    static String of(String key) {
        int colon = key.indexOf(':');
        var path = new StringBuilder("/kho/muc/").append(key, 0, colon).append('/');
        key.substring(colon + 1)
                .chars()
                .forEach(c -> path.append(
                        Character.isLetterOrDigit(c) || PLAIN_SIGNS.indexOf(c) >= 0
                                ? String.valueOf((char) c)
                                : "~%04x".formatted(c)));
        return path.toString();
    }
}
