package vn.hoiluat.casesearch;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.indexing.IndexForm;
import vn.hoiluat.knowledge.analysis.FormFields;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.storage.Index;

/**
 * The fields of a case in the index. No text is kept, only its terms; nothing tells who the citizen is. The keys of the
 * lists stand there as in the store, so that a list means the same when it is searched, and
 * nobody finds what is outside their scope.
 */
final class CaseFields {

    static final String ID = "id";
    static final String CHANNEL = "channel";
    static final String STATUS = "status";
    static final String OFFICER = "officer";
    static final String FIELD_OF_LAW = "fieldOfLaw";
    static final String UNIT = "unit";
    static final String OPENED = "opened";

    private static final String VERSION = "1";
    private static final String LIST = "list.";
    private static final String SAID = "said";

    private CaseFields() {}

    static IndexForm form() {
        return new IndexForm(VERSION, FormFields.analyzer());
    }

    static Term key(String id) {
        return new Term(ID, id);
    }

    /** The field of a text in one form. */
    static String text(TermForm form) {
        return FormFields.name(SAID, form);
    }

    /** The field of the keys of one of the store's indexes. */
    static String list(String index) {
        return LIST + index;
    }

    static Document document(Case c) {
        Document document = new Document();
        document.add(new StringField(ID, c.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(c.id())));
        document.add(new StringField(CHANNEL, c.address().channel().name(), Field.Store.NO));
        document.add(new StringField(STATUS, c.status().name(), Field.Store.NO));
        document.add(new StringField(FIELD_OF_LAW, c.field(), Field.Store.NO));
        document.add(new StringField(UNIT, c.unit(), Field.Store.NO));
        if (c.officer() != null) {
            document.add(new StringField(OFFICER, c.officer(), Field.Store.NO));
        }
        document.add(new LongField(OPENED, c.openedAt().toEpochMilli(), Field.Store.NO));
        for (Index<Case> list : CaseList.indexes()) {
            list.keys()
                    .apply(c)
                    .forEach(key -> document.add(new SortedSetDocValuesField(list(list.name()), new BytesRef(key))));
        }
        CaseTexts.of(c).forEach(text -> FormFields.add(document, SAID, text));
        return document;
    }
}
