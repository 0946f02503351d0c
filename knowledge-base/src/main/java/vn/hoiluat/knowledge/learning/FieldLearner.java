package vn.hoiluat.knowledge.learning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.index.WordCode;

/** Learns {@link FieldsOfLaw} from an index of entries. Blocking; used by one thread. */
public final class FieldLearner {

    /** A word of fewer entries may be of a field by chance. */
    private static final int FEWEST_ENTRIES = 3;

    /** A word of more than this share of the entries is of no field. */
    private static final double MOST_ENTRIES = 0.3;

    /** Entries of the whole base that every field is thought to have besides its own. */
    private static final double PRIOR_ENTRIES = 5;

    private final IndexReader reader;
    private final List<String> fields = new ArrayList<>();
    private final short[] fieldOfEntry;
    private final double[] entriesOf;
    private final List<Learnt> learnt = new ArrayList<>();

    private record Learnt(long word, short[] fields, float[] gains) {}

    private FieldLearner(IndexReader reader) throws IOException {
        this.reader = reader;
        fieldOfEntry = new short[reader.maxDoc()];
        readFields();
        entriesOf = new double[fields.size()];
        for (short field : fieldOfEntry) {
            entriesOf[field]++;
        }
    }

    /** What the entries of this index say of their fields, as searches see it. */
    public static FieldsOfLaw learn(KnowledgeIndex index) {
        return index.search(searcher -> learn(searcher.getIndexReader()));
    }

    /** Deleted entries that were not merged away yet count. */
    private static FieldsOfLaw learn(IndexReader reader) throws IOException {
        if (reader.maxDoc() == 0) {
            return FieldsOfLaw.EMPTY;
        }
        var learner = new FieldLearner(reader);
        learner.read(TermForm.FOLDED);
        learner.read(TermForm.PAIRS);
        return learner.learnt();
    }

    private void readFields() throws IOException {
        Map<String, Short> known = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues values = leaf.reader().getSortedDocValues(EntryFields.FIELD_OF_LAW);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                boolean has = values != null && values.advanceExact(doc);
                String field = has ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
                Short place = known.get(field);
                if (place == null) {
                    place = (short) fields.size();
                    known.put(field, place);
                    fields.add(field);
                }
                fieldOfEntry[leaf.docBase + doc] = place;
            }
        }
    }

    private void read(TermForm form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, EntryFields.name(EntryFields.ALL, form));
        if (terms == null) {
            return;
        }
        double most = Math.max(FEWEST_ENTRIES, MOST_ENTRIES * fieldOfEntry.length);
        int[] counts = new int[fields.size()];
        PostingsEnum postings = null;
        TermsEnum each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            if (each.docFreq() >= FEWEST_ENTRIES && each.docFreq() <= most) {
                postings = each.postings(postings, PostingsEnum.NONE);
                Arrays.fill(counts, 0);
                int all = count(postings, counts);
                add(WordCode.ofTerm(term.utf8ToString()), counts, all);
            }
        }
    }

    private int count(PostingsEnum postings, int[] counts) throws IOException {
        int all = 0;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            counts[fieldOfEntry[postings.docID()]]++;
            all++;
        }
        return all;
    }

    private void add(long word, int[] counts, int all) {
        int size = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        short[] met = new short[size];
        float[] gains = new float[size];
        double usual = (double) all / fieldOfEntry.length;
        int next = 0;
        for (int field = 0; field < counts.length; field++) {
            if (counts[field] > 0) {
                double share = (counts[field] + PRIOR_ENTRIES * usual) / (entriesOf[field] + PRIOR_ENTRIES);
                met[next] = (short) field;
                gains[next++] = (float) gain(share / usual);
            }
        }
        learnt.add(new Learnt(word, met, gains));
    }

    private static double gain(double ratio) {
        return Math.log((1 - FieldsOfLaw.NEVER_MET) * ratio + FieldsOfLaw.NEVER_MET) - Math.log(FieldsOfLaw.NEVER_MET);
    }

    private FieldsOfLaw learnt() {
        learnt.sort(Comparator.comparingLong(Learnt::word));
        int size = learnt.stream().mapToInt(word -> word.fields().length).sum();
        long[] words = new long[learnt.size()];
        int[] starts = new int[learnt.size() + 1];
        short[] fieldOf = new short[size];
        float[] gains = new float[size];
        for (int i = 0; i < words.length; i++) {
            Learnt word = learnt.get(i);
            words[i] = word.word();
            System.arraycopy(word.fields(), 0, fieldOf, starts[i], word.fields().length);
            System.arraycopy(word.gains(), 0, gains, starts[i], word.gains().length);
            starts[i + 1] = starts[i] + word.fields().length;
        }
        return new FieldsOfLaw(fields, words, starts, fieldOf, gains);
    }
}
