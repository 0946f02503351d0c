package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.analysis.Syllable;

/**
 * A word as it was typed: letters and digits without a blank.
 *
 * @param text as typed, NFC
 * @param start where it begins in the text
 * @param first whether a sentence, or another break, lies before it
 */
record TypedWord(String text, int start, boolean first) {

    private static final String BREAKS = ".;:!?\n()[]\"";

    /** The words of a text in NFC. Each begins a sentence or goes on with the one before. */
    static List<TypedWord> in(String text) {
        List<TypedWord> words = new ArrayList<>();
        boolean first = true;
        int i = 0;
        while (i < text.length()) {
            if (!isPart(text.charAt(i))) {
                first |= BREAKS.indexOf(text.charAt(i)) >= 0;
                i++;
                continue;
            }
            int end = end(text, i);
            words.add(new TypedWord(text.substring(i, end), i, first));
            first = false;
            i = end;
        }
        return words;
    }

    /** Where it ends, one past its last character. */
    int end() {
        return start + text.length();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    Syllable syllable() {
        return Syllable.of(lower());
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean startsWithCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Written in capitals throughout, as short forms of offices and papers are. */
    boolean isAllCapitals() {
        return text.length() > 1 && text.chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }

    /** An ampersand between letters belongs to the word: HN&GĐ. */
    private static int end(String text, int start) {
        int end = start + 1;
        while (end < text.length() && (isPart(text.charAt(end)) || isJoint(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isJoint(String text, int at) {
        return text.charAt(at) == '&' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
