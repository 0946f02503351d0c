package vn.hoiluat.channels.sms.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.language.Gsm7Octets;

/** One submit_sm's worth of a text: header and letters as they go over the wire. Immutable. */
final class SmppSegment {

    static final byte GSM7 = 0;
    static final byte UCS2 = 8;

    /** A segment is 140 octets, which are 160 septets; the header of a part takes 6 octets, or 7 septets, of it. */
    private static final int SEPTETS_ALONE = 160;

    private static final int SEPTETS_JOINED = 153;
    private static final int UNITS_ALONE = 70;
    private static final int UNITS_JOINED = 67;

    /** What one reference can number. */
    private static final int MOST = 255;

    private final byte[] octets;
    private final byte dataCoding;
    private final boolean header;

    private SmppSegment(byte[] octets, byte dataCoding, boolean header) {
        this.octets = octets;
        this.dataCoding = dataCoding;
        this.header = header;
    }

    /** The header, if there is one, and the letters. */
    byte[] octets() {
        return octets.clone();
    }

    byte dataCoding() {
        return dataCoding;
    }

    /** Whether the octets begin with a user data header. */
    boolean hasHeader() {
        return header;
    }

    /**
     * The text in as many segments as it takes, in order.
     *
     * @param reference 0 to 255, the same in all parts of a text
     * @throws IllegalArgumentException if the text is empty, too long, or not of GSM-7 while UCS-2 is not allowed
     */
    static List<SmppSegment> of(String text, boolean ucs2, int reference) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean gsm7 = Gsm7Octets.holds(composed);
        if (!gsm7 && !ucs2) {
            throw new IllegalArgumentException("the text has letters outside GSM-7");
        }
        List<String> parts = gsm7
                ? split(composed, SEPTETS_ALONE, SEPTETS_JOINED, true)
                : split(composed, UNITS_ALONE, UNITS_JOINED, false);
        if (parts.isEmpty() || parts.size() > MOST) {
            throw new IllegalArgumentException("the text takes " + parts.size() + " segments, expected 1 to " + MOST);
        }
        List<SmppSegment> segments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            byte[] letters =
                    gsm7 ? Gsm7Octets.encode(parts.get(i)) : parts.get(i).getBytes(StandardCharsets.UTF_16BE);
            segments.add(new SmppSegment(
                    parts.size() == 1 ? letters : joined(reference, parts.size(), i + 1, letters),
                    gsm7 ? GSM7 : UCS2,
                    parts.size() > 1));
        }
        return segments;
    }

    private static List<String> split(String text, int alone, int joined, boolean gsm7) {
        if (size(text, gsm7) <= alone) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            int filled = 0;
            while (end < text.length()) {
                int next = wholeEnd(text, end);
                int more = size(text.substring(end, next), gsm7);
                if (filled + more > joined && end > start) {
                    break;
                }
                filled += more;
                end = next;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static int size(String text, boolean gsm7) {
        return gsm7
                ? text.chars().map(letter -> Gsm7Octets.septets((char) letter)).sum()
                : text.length();
    }

    /** Where the letter that begins here ends: surrogates stay together, and marks with what they stand on. */
    private static int wholeEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end)) && end - start < UNITS_JOINED - 1) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static byte[] joined(int reference, int total, int number, byte[] letters) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(6 + letters.length);
        all.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
        all.writeBytes(letters);
        return all.toByteArray();
    }
}
