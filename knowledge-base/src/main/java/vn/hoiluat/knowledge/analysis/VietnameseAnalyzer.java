package vn.hoiluat.knowledge.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Turns Vietnamese text into terms of one {@link TermForm}: composed to NFC, cut into syllables, lower-cased, tones set
 * apart, then folded and paired as the form says. Knows no words and no stop words. Safe for use by many threads.
 */
public final class VietnameseAnalyzer extends Analyzer {

    private final TermForm form;

    public VietnameseAnalyzer(TermForm form) {
        this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        TokenStream terms = new SyllableFilter(new LowerCaseFilter(source));
        if (form != TermForm.SYLLABLES) {
            terms = new FoldingFilter(terms);
        }
        if (form == TermForm.PAIRS) {
            terms = new PairFilter(terms);
        }
        return new TokenStreamComponents(source, terms);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        try (reader) {
            var text = new StringWriter();
            reader.transferTo(text);
            return new StringReader(Normalizer.normalize(text.toString(), Normalizer.Form.NFC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
