package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the tone and every other mark off a syllable: {@code đuơng~2} becomes {@code duong}. */
final class FoldingFilter extends TokenFilter {

    private static final int TONE_LENGTH = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = lengthWithoutTone(term);
        term.setLength(length);
        char[] buffer = term.buffer();
        for (int i = 0; i < length; i++) {
            buffer[i] = VietnameseLetters.TABLE.plain(buffer[i]);
        }
        return true;
    }

    /** The same for one term. */
    static String fold(String term) {
        int length = lengthWithoutTone(term);
        var folded = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            folded.append(VietnameseLetters.TABLE.plain(term.charAt(i)));
        }
        return folded.toString();
    }

    private static int lengthWithoutTone(CharSequence term) {
        int length = term.length() - TONE_LENGTH;
        return length > 0 && term.charAt(length) == SyllableSpelling.TONE_MARK ? length : term.length();
    }
}
