package vn.hoiluat.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts as carriers of Vietnam take them: without marks, in the alphabet of GSM 03.38, where a character is one septet and
 * an extension character two. A segment holds 160 septets; of several, which are joined by a header, each holds 153. Pure.
 */
public final class Gsm7Text {

    /** The most segments of one text: carriers take no more than 459 septets of a text for customer care. */
    public static final int MOST_SEGMENTS = 3;

    private static final int ALONE = 160;
    private static final int JOINED = 153;

    /** The basic alphabet, but for the escape, which is no character. */
    private static final String BASIC = "@\u00a3$\u00a5\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
            + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df"
            + " !\"#\u00a4%'()*+,-./0123456789:;<=>?&"
            + "\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7"
            + "\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc"
            + String.valueOf(new char[] {'è', 'é', 'ù', 'ì', 'ò', 'à', 'É'});

    private static final String EXTENDED = "\f^{}\\[~]|\u20ac";

    /** What has no decomposition to something in the alphabet, and carriers' two forbidden characters. */
    private static final Map<Integer, String> REPLACED = Map.ofEntries(
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) '&', " va "),
            Map.entry((int) '#', " "),
            Map.entry((int) '`', "'"),
            Map.entry(0xb4, "'"),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201a, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x201c, "\""),
            Map.entry(0x201d, "\""),
            Map.entry(0x201e, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0xab, "\""),
            Map.entry(0xbb, "\""),
            Map.entry(0x2022, "-"),
            Map.entry(0xb7, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2044, "/"),
            Map.entry(0xf7, "/"),
            Map.entry(0xd7, "x"),
            Map.entry(0x20ab, "d"),
            Map.entry(0x2192, "->"),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="));

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\f]+");
    private static final Pattern BLANKS_AT_LINE_ENDS = Pattern.compile(" ?\\n ?");

    private Gsm7Text() {}

    /**
     * The text without marks, đ as d, typographic signs as their plain forms, and without {@code #} and {@code &}, which
     * carriers refuse. Letters of other scripts become a question mark, other signs and pictures go; runs of blanks become
     * one. Always of the alphabet; a second time changes nothing.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(replaced(text), Normalizer.Form.NFKD).codePoints().forEach(point -> append(plain, point));
        String narrow = BLANKS.matcher(plain).replaceAll(" ");
        return BLANKS_AT_LINE_ENDS.matcher(narrow).replaceAll("\n").strip();
    }

    /** True if every character is in the alphabet. */
    public static boolean isGsm7(String text) {
        return text.codePoints().allMatch(point -> septets(point) > 0);
    }

    /** How many septets the text takes; {@link IllegalArgumentException} if a character is not in the alphabet. */
    public static int septets(String text) {
        return text.codePoints().map(Gsm7Text::septetsOf).sum();
    }

    /**
     * How many segments the text takes, none if it is empty; the two septets of an extension character stay together.
     * {@link IllegalArgumentException} if a character is not in the alphabet.
     */
    public static int segments(String text) {
        return segmented(text).size();
    }

    /** The text as it is cut into segments, none if it is empty; what {@link #segments} counts. */
    public static List<String> segmented(String text) {
        int all = septets(text);
        if (all <= ALONE) {
            return all == 0 ? List.of() : List.of(text);
        }
        List<String> segments = new ArrayList<>();
        int filled = 0;
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            if (filled + septets > JOINED) {
                segments.add(text.substring(begun, i));
                begun = i;
                filled = 0;
            }
            filled += septets;
        }
        segments.add(text.substring(begun));
        return segments;
    }

    /** How many septets so many segments hold: 160, 306 or 459. */
    public static int capacity(int segments) {
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw new IllegalArgumentException(segments + " segments, expected 1 to " + MOST_SEGMENTS);
        }
        return segments == 1 ? ALONE : segments * JOINED;
    }

    /** True if the text is of the alphabet and takes at most so many segments, 1 to 3. */
    public static boolean fits(String text, int segments) {
        return text.length() <= capacity(segments) && isGsm7(text) && segments(text) <= segments;
    }

    private static String replaced(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            String other = REPLACED.get(point);
            if (other == null) {
                replaced.appendCodePoint(point);
            } else {
                replaced.append(other);
            }
        });
        return replaced.toString();
    }

    private static void append(StringBuilder plain, int point) {
        String replacement = REPLACED.get(point);
        if (replacement != null) {
            plain.append(replacement);
        } else if (septets(point) > 0) {
            plain.appendCodePoint(point);
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            plain.append(' ');
        } else if (Character.getType(point) == Character.DASH_PUNCTUATION) {
            plain.append('-');
        } else if (Character.isDigit(point)) {
            plain.append(Character.digit(point, 10));
        } else if (Character.isLetter(point)) {
            plain.append('?');
        }
    }

    private static int septetsOf(int point) {
        int septets = septets(point);
        if (septets == 0) {
            throw new IllegalArgumentException("U+%04X is not in the alphabet of GSM 03.38".formatted(point));
        }
        return septets;
    }

    /** 1 or 2, or 0 for what is not in the alphabet. */
    private static int septets(int point) {
        if (BASIC.indexOf(point) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(point) >= 0 ? 2 : 0;
    }
}
