package vn.hoiluat.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How one syllable is written, taken apart so that hòa and hoà are the same and ly is li. Immutable.
 *
 * @param plain small letters without marks
 * @param letters small letters with their own marks (â, ơ, đ …), without the tone
 * @param tone the combining mark of the tone, 0 for the level one; ngã is told as hỏi, which half of the country writes
 */
public record Spelling(String plain, String letters, char tone) {

    private static final char TILDE = '\u0303';
    private static final char HOOK = '\u0309';
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern ONLY_Y = Pattern.compile("((?:qu|[bcdghklmnprstvx])*)y");

    /** Takes a word of letters or digits apart. */
    public static Spelling of(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone = c == TILDE ? HOOK : c;
            } else {
                letters.append(c);
            }
        }
        String toneless = withIForY(Normalizer.normalize(letters, Normalizer.Form.NFC));
        return new Spelling(VietnameseText.plain(toneless), toneless, tone);
    }

    /** True if it is written with any mark at all. */
    public boolean isMarked() {
        return tone != 0 || !letters.equals(plain);
    }

    /**
     * True if who typed this may have meant the other: the same, with some or all marks left out.
     *
     * @param carefully true in a text that is otherwise written with marks: then none is missing but the bar of đ
     */
    public boolean mayMean(Spelling other, boolean carefully) {
        if (!plain.equals(other.plain)) {
            return false;
        }
        if (carefully || !other.isMarked()) {
            return equals(other) || tone == other.tone && letters.equals(other.letters.replace('đ', 'd'));
        }
        return (tone == other.tone || tone == 0) && lettersMayMean(other.letters);
    }

    private boolean lettersMayMean(String other) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != other.charAt(i) && letters.charAt(i) != plain.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String withIForY(String word) {
        return ONLY_Y.matcher(word).matches() ? word.substring(0, word.length() - 1) + "i" : word;
    }
}
