package vn.hoiluat.knowledge.evaluation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The keys that a text is typed with in Telex, the tone at the end of each word as most people do. */
final class TelexKeys {

    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';
    private static final char D_WITH_BAR = '\u0111';

    /** Combining marks of the tones, and their keys. */
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final String TONE_KEYS = "sfrxj";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private TelexKeys() {}

    static String typed(String text) {
        return WORD.matcher(text).replaceAll(word -> word(word.group()));
    }

    private static String word(String word) {
        var keys = new StringBuilder();
        var tone = new StringBuilder();
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            int at = TONES.indexOf(c);
            if (at >= 0) {
                tone.append(TONE_KEYS.charAt(at));
            } else if (c == BREVE || c == HORN) {
                keys.append('w');
            } else if (c == CIRCUMFLEX) {
                keys.append(keys.charAt(keys.length() - 1));
            } else if (Character.toLowerCase(c) == D_WITH_BAR) {
                keys.append("dd");
            } else {
                keys.append(c);
            }
        }
        return keys.append(tone).toString();
    }
}
