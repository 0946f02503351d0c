package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.language.Spelling;

/**
 * Words in a row, as the rules write them: {@code bóp cổ}; {@code #} is any number; a word with {@code !} counts only if it
 * is typed with its marks, or has none and stands in a text with marks.
 */
record Phrase(List<Word> words) {

    private static final String NUMBER = "#";
    private static final char MARKS_NEEDED = '!';

    record Word(Spelling syllable, boolean number, boolean marksNeeded) {

        boolean isWrittenAs(TypedWord typed, boolean carefully) {
            if (number) {
                return typed.isNumber();
            }
            for (Spelling reading : typed.readings()) {
                if (reading.mayMean(syllable, carefully) && (!marksNeeded || isSure(reading, carefully))) {
                    return true;
                }
            }
            return false;
        }

        /** A word that has no marks is told from others like it only in a text that is written with marks. */
        private boolean isSure(Spelling reading, boolean carefully) {
            return reading.isMarked() || carefully && !syllable.isMarked();
        }
    }

    static Phrase parse(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" +", -1)) {
            boolean marksNeeded = word.charAt(word.length() - 1) == MARKS_NEEDED;
            String bare = marksNeeded ? word.substring(0, word.length() - 1) : word;
            words.add(new Word(Spelling.of(bare), bare.equals(NUMBER), marksNeeded));
        }
        return new Phrase(List.copyOf(words));
    }

    /** What the phrase is found by: the plain form of its first word. */
    String key() {
        return words.getFirst().number() ? NUMBER : words.getFirst().syllable().plain();
    }

    /** The keys that a typed word may be the beginning of. */
    static List<String> keys(TypedWord typed) {
        return typed.isNumber()
                ? List.of(NUMBER, typed.typed())
                : typed.readings().stream().map(Spelling::plain).distinct().toList();
    }

    boolean startsAt(int start, TypedWords text) {
        if (start + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean apart = text.get(start + i).position() != text.get(start).position() + i;
            if (apart || !words.get(i).isWrittenAs(text.get(start + i), text.careful())) {
                return false;
            }
        }
        return true;
    }
}
