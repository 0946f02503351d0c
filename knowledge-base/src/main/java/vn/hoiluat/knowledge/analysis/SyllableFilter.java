package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Spells every syllable as {@link SyllableSpelling} does, its tone behind its letters. */
final class SyllableFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SyllableFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int tone = SyllableSpelling.spell(term.buffer(), term.length());
        if (tone != 0) {
            term.append(SyllableSpelling.TONE_MARK).append(SyllableSpelling.digit(tone));
        }
        return true;
    }
}
