package vn.hoiluat.knowledge.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import vn.hoiluat.knowledge.analysis.FormFields;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;

/** The fields of an entry in the index. Each text stands there in every {@link TermForm}. */
public final class EntryFields {

    /** The entry's key, as a term and for sorting. */
    public static final String KEY = "key";

    /** The version indexed. */
    public static final String VERSION = "version";

    /** The first day of validity as an epoch day, and the first day after it. */
    public static final String VALID_FROM = "validFrom";

    public static final String VALID_UNTIL = "validUntil";

    /** Keys of the document numbers that the entry cites. */
    public static final String NUMBER = "number";

    /** The entry's field of law. */
    public static final String FIELD_OF_LAW = "fieldOfLaw";

    /** The number of the first document cited. */
    public static final String LAW = "law";

    /** 1 for an article of a law, word for word; 0 for everything else. */
    public static final String STATUTE = "statute";

    /** The question from its first word on, without marks, for sorting: what it begins with. */
    public static final String BEGINNING = "beginning";

    /** The entry's question. */
    public static final String QUESTION = "question";

    /** The other ways to ask it. */
    public static final String ALTERNATES = "alternates";

    /** Everything: question, alternates, answers, names of what is cited. */
    public static final String ALL = "all";

    /** Nobody looks for a question by a longer beginning. */
    private static final int LONGEST_BEGINNING = 256;

    private static final Syllables ANALYSIS = new Syllables();

    private EntryFields() {}

    /** The name of a text in one form. */
    public static String name(String text, TermForm form) {
        return FormFields.name(text, form);
    }

    /** The term that an entry's document is known by. */
    static Term key(String key) {
        return new Term(KEY, key);
    }

    static Document document(IndexedEntry entry) {
        var document = new Document();
        document.add(new StringField(KEY, entry.key(), Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(entry.key())));
        document.add(new NumericDocValuesField(VERSION, entry.version()));
        document.add(new NumericDocValuesField(VALID_FROM, entry.firstDay()));
        document.add(new NumericDocValuesField(VALID_UNTIL, entry.endDay()));
        entry.numbers().forEach(number -> document.add(new StringField(NUMBER, number, Field.Store.NO)));
        document.add(new SortedDocValuesField(FIELD_OF_LAW, new BytesRef(entry.field())));
        document.add(new SortedDocValuesField(
                LAW,
                new BytesRef(entry.numbers().isEmpty() ? "" : entry.numbers().getFirst())));
        document.add(new NumericDocValuesField(STATUTE, entry.statute() ? 1 : 0));
        document.add(new BinaryDocValuesField(EntryWords.FIELD, EntryWords.of(entry)));
        document.add(new SortedDocValuesField(BEGINNING, new BytesRef(beginning(entry.question()))));
        FormFields.add(document, QUESTION, entry.question());
        FormFields.add(document, ALTERNATES, String.join("\n", entry.alternates()));
        FormFields.add(document, ALL, entry.everything());
        return document;
    }

    static Analyzer analyzer() {
        return FormFields.analyzer();
    }

    /** Each word has a blank behind it, the last one too: a word followed by one is finished. */
    private static String beginning(String question) {
        String folded = ANALYSIS.folded(question) + Syllables.PAIR_JOINT;
        return folded.substring(0, Math.min(folded.length(), LONGEST_BEGINNING));
    }
}
