package vn.hoiluat.knowledge.analysis;

/**
 * Writes a syllable so that each spelling of it is one term: the tone follows the letters wherever it was put
 * ({@code thúy}, {@code thuý}: {@code thuy~1}), and a final y that sounds as i is i ({@code kỹ}, {@code kĩ}; {@code quý},
 * {@code quí}).
 */
final class SyllableSpelling {

    /** Parts the letters of a syllable from its tone; the tokenizer leaves it in no token. */
    static final char TONE_MARK = '~';

    private static final VietnameseLetters LETTERS = VietnameseLetters.TABLE;
    private static final String PLAIN_VOWELS = "aeiouy";

    private SyllableSpelling() {}

    /** Spells the first letters of the buffer, in place and in lower case; gives the tone, 0 if there is none. */
    static int spell(char[] buffer, int length) {
        int tone = 0;
        for (int i = 0; i < length; i++) {
            tone = Math.max(tone, LETTERS.tone(buffer[i]));
            buffer[i] = LETTERS.withoutTone(buffer[i]);
        }
        if (endsInSoftY(buffer, length - 1)) {
            buffer[length - 1] = 'i';
        }
        return tone;
    }

    /** The digit that stands for a tone behind the letters. */
    static char digit(int tone) {
        return (char) ('0' + tone);
    }

    private static boolean endsInSoftY(char[] buffer, int last) {
        if (last < 1 || buffer[last] != 'y') {
            return false;
        }
        char before = buffer[last - 1];
        boolean afterQu = before == 'u' && last > 1 && buffer[last - 2] == 'q';
        return afterQu || Character.isLetter(before) && PLAIN_VOWELS.indexOf(LETTERS.plain(before)) < 0;
    }
}
