package vn.hoiluat.knowledge.central;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entry;

/**
 * Which entry belongs to which shared record. Records that began here are called unit, source and external id of the entry, so
 * that a unit that has lost its base gets its entries back under their own keys; all others are entries of the source of
 * {@link #source}.
 */
final class ExternalIds {

    private static final String SHORTENED = "~";

    private final String unit;
    private final String source;
    private final Pattern ours;

    /**
     * For one unit.
     *
     * @param unit what the unit is called in external ids: lower-case letters, digits and hyphens
     * @param source the source of entries that began elsewhere
     */
    ExternalIds(String unit, String source) {
        if (!unit.matches("[a-z0-9][a-z0-9-]{0,29}")) {
            throw new IllegalArgumentException(
                    "unit '" + unit + "' in external ids, expected up to 30 lower-case letters, digits and hyphens");
        }
        this.unit = unit;
        this.source = source;
        this.ours = Pattern.compile(Pattern.quote(unit) + "\\.([a-z0-9][a-z0-9-]{0,39})\\.(.+)", Pattern.DOTALL);
    }

    /** What the record of an entry is called. */
    String of(Entry entry) {
        if (entry.source().equals(source)) {
            return entry.externalId();
        }
        String id = unit + "." + entry.source() + "." + entry.externalId();
        return id.length() <= CentralRecord.LONGEST_ID && !entry.externalId().startsWith(SHORTENED)
                ? id
                : unit + "." + entry.source() + "." + SHORTENED + digest(entry.key());
    }

    /** Whether a record began here. */
    boolean isOurs(String externalId) {
        return ours.matcher(externalId).matches();
    }

    /** The key of the entry that a record belongs to. */
    EntryKey entry(String externalId) {
        Matcher matcher = ours.matcher(externalId);
        return matcher.matches()
                        && !matcher.group(2).startsWith(SHORTENED)
                        && Entry.isKey(matcher.group(1), matcher.group(2))
                ? new EntryKey(matcher.group(1), matcher.group(2))
                : new EntryKey(source, PlainText.nfc(externalId));
    }

    /** The parts of an entry's key. */
    record EntryKey(String source, String externalId) {

        String key() {
            return Entry.key(source, externalId);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
