package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the tone and every other mark off a syllable: {@code đuơng~2} becomes {@code duong}. */
final class FoldingFilter extends TokenFilter {

    private final VietnameseLetters letters = VietnameseLetters.TABLE;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        if (length > 2 && term.charAt(length - 2) == SyllableFilter.TONE_MARK) {
            length -= 2;
            term.setLength(length);
        }
        char[] buffer = term.buffer();
        for (int i = 0; i < length; i++) {
            buffer[i] = letters.plain(buffer[i]);
        }
        return true;
    }
}
