package vn.hoiluat.knowledge.catalogue;

import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import vn.hoiluat.indexing.IndexForm;
import vn.hoiluat.knowledge.analysis.FormFields;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** The fields of an entry in the catalogue's index. */
final class CatalogueFields {

    static final String KEY = "key";
    static final String STATUS = "status";
    static final String FIELD = "field";
    static final String ORIGIN = "origin";
    static final String CONCERN = "concern";
    static final String CHANGED = "changed";
    static final String TEXT = "text";

    private static final String VERSION = "2";

    private CatalogueFields() {}

    static IndexForm form() {
        return new IndexForm(VERSION, FormFields.analyzer());
    }

    static Term key(String key) {
        return new Term(KEY, key);
    }

    static Document document(ListedEntry listed) {
        Entry entry = listed.entry();
        EntryVersion newest = entry.newest();
        EntryContent content = newest.content();
        var document = new Document();
        document.add(new StringField(KEY, entry.key(), Field.Store.NO));
        document.add(new StoredField(KEY, entry.key()));
        listed.standing().statuses().forEach(status -> document.add(term(STATUS, status.name())));
        listed.standing().concerns().forEach(concern -> document.add(term(CONCERN, concern.name())));
        document.add(term(FIELD, content.field()));
        document.add(term(ORIGIN, newest.provenance().origin()));
        document.add(new NumericDocValuesField(CHANGED, changed(entry).toEpochMilli()));
        FormFields.add(
                document,
                TEXT,
                String.join("\n", content.phrasings()) + "\n" + content.shortAnswer() + "\n" + entry.externalId());
        return document;
    }

    private static Field term(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static Instant changed(Entry entry) {
        return entry.versions().stream()
                .map(version -> version.steps().getLast().at())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
