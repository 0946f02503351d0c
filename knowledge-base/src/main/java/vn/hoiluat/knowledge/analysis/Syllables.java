package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads a text as the terms that the index holds of it. Safe for use by many threads. */
public final class Syllables {

    static final char PAIR_JOINT = ' ';

    private final Analyzer marked = new VietnameseAnalyzer(TermForm.SYLLABLES);
    private final Analyzer folded = new VietnameseAnalyzer(TermForm.FOLDED);

    /** The syllables in order. */
    public List<Syllable> of(String text) {
        List<String> withMarks = terms(marked, text);
        List<String> without = terms(folded, text);
        List<Syllable> syllables = new ArrayList<>(withMarks.size());
        for (int i = 0; i < withMarks.size(); i++) {
            syllables.add(new Syllable(withMarks.get(i), without.get(i)));
        }
        return syllables;
    }

    /** The text without any mark, its syllables parted by single spaces: for comparing what people wrote. */
    public String folded(String text) {
        return String.join(" ", terms(folded, text));
    }

    /** The term of two neighbouring syllables, both with marks or both without. */
    public static String pair(String first, String second) {
        return first + PAIR_JOINT + second;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
