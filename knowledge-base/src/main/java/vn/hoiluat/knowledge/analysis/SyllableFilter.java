package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes a syllable so that each spelling of it is one term: the tone follows the letters wherever it was put
 * ({@code thúy}, {@code thuý}: {@code thuy~1}), and a final y that sounds as i is i ({@code kỹ}, {@code kĩ}; {@code quý},
 * {@code quí}).
 */
final class SyllableFilter extends TokenFilter {

    /** Parts the letters of a syllable from its tone; the tokenizer leaves it in no token. */
    static final char TONE_MARK = '~';

    private static final String PLAIN_VOWELS = "aeiouy";

    private final VietnameseLetters letters = VietnameseLetters.TABLE;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SyllableFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int tone = takeTone();
        if (endsInSoftY()) {
            term.buffer()[term.length() - 1] = 'i';
        }
        if (tone != 0) {
            term.append(TONE_MARK).append((char) ('0' + tone));
        }
        return true;
    }

    private int takeTone() {
        char[] buffer = term.buffer();
        int tone = 0;
        for (int i = 0; i < term.length(); i++) {
            tone = Math.max(tone, letters.tone(buffer[i]));
            buffer[i] = letters.withoutTone(buffer[i]);
        }
        return tone;
    }

    private boolean endsInSoftY() {
        int last = term.length() - 1;
        if (last < 1 || term.charAt(last) != 'y') {
            return false;
        }
        char before = term.charAt(last - 1);
        boolean afterQu = before == 'u' && last > 1 && term.charAt(last - 2) == 'q';
        return afterQu || Character.isLetter(before) && PLAIN_VOWELS.indexOf(letters.plain(before)) < 0;
    }
}
