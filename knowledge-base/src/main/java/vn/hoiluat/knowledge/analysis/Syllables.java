package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads a text as the terms that the index holds of it. Safe for use by many threads. */
public final class Syllables {

    /** Stands between the two syllables of a pair's term. */
    public static final char PAIR_JOINT = ' ';

    private final Analyzer marked = new VietnameseAnalyzer(TermForm.SYLLABLES);

    /** The syllables in order. */
    public List<Syllable> of(String text) {
        return terms(text).stream()
                .map(term -> new Syllable(term, FoldingFilter.fold(term)))
                .toList();
    }

    /** The text without any mark, its syllables parted by single spaces: for comparing what people wrote. */
    public String folded(String text) {
        return of(text).stream().map(Syllable::folded).collect(Collectors.joining(" "));
    }

    /** The term of two neighbouring syllables, both without marks. */
    public static String pair(String first, String second) {
        return first + PAIR_JOINT + second;
    }

    private List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = marked.tokenStream("", text)) {
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
