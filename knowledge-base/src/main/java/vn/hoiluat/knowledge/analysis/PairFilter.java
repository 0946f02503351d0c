package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Joins each syllable with the next one; a text of one syllable has no pair. */
final class PairFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder current = new StringBuilder();

    PairFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (before.isEmpty() && !readInto(before)) {
            return false;
        }
        if (!readInto(current)) {
            return false;
        }
        term.setEmpty().append(before).append(Syllables.PAIR_JOINT).append(current);
        before.setLength(0);
        before.append(current);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        before.setLength(0);
    }

    private boolean readInto(StringBuilder target) throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        target.setLength(0);
        target.append(term);
        return true;
    }
}
