package vn.hoiluat.knowledge.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Texts in documents, each in every {@link TermForm}: a field a form. */
public final class FormFields {

    private static final char JOINT = '.';

    /** No positions: pairs of syllables are terms of their own. */
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TERMS.freeze();
    }

    private FormFields() {}

    /** The field of a text in one form. */
    public static String name(String text, TermForm form) {
        return text + JOINT + form.name();
    }

    /** Adds a text, unless it is empty. */
    public static void add(Document document, String name, String text) {
        if (!text.isEmpty()) {
            for (TermForm form : TermForm.values()) {
                document.add(new Field(name(name, form), text, TERMS));
            }
        }
    }

    /** Analyses each field in the form that its name ends with. */
    public static Analyzer analyzer() {
        return new ByForm();
    }

    private static final class ByForm extends DelegatingAnalyzerWrapper {

        private final Analyzer[] analyzers = new Analyzer[TermForm.values().length];

        ByForm() {
            super(PER_FIELD_REUSE_STRATEGY);
            for (TermForm form : TermForm.values()) {
                analyzers[form.ordinal()] = new VietnameseAnalyzer(form);
            }
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzers[
                    TermForm.valueOf(field.substring(field.indexOf(JOINT) + 1)).ordinal()];
        }
    }
}
