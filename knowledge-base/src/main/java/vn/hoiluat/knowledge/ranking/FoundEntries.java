package vn.hoiluat.knowledge.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.EntryWords;

/** Looks at what a search found: reads the entries and sets the features. For one search of one thread. */
public final class FoundEntries {

    /** What pairs count beside words, as where entries are looked up. */
    private static final double PAIRS = 0.8;

    private final AskedWords asked;
    private final double chattiness;
    private final FieldFits fields;
    private final List<Term> named;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Double> lawsFound = new HashMap<>();
    private final Map<String, Double> fieldsFound = new HashMap<>();

    /** @param statute 1 if the entry is an article of a law */
    private record Placed(FoundEntry entry, String law, String field, double statute) {}

    /**
     * @param chattiness how much of the message said nothing of its matter, 0 to 1
     * @param named the documents that the question names, as terms of the index
     */
    public FoundEntries(AskedWords asked, double chattiness, FieldFits fields, List<Term> named) {
        this.asked = asked;
        this.chattiness = chattiness;
        this.fields = fields;
        this.named = List.copyOf(named);
    }

    /** Reads the entries. */
    public List<FoundEntry> look(IndexReader reader, ScoreDoc[] found, double usualLength) throws IOException {
        ScoreDoc[] inOrder = found.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(doc -> doc.doc));
        var reading = new EntryReading(asked, usualLength);
        List<LeafReaderContext> leaves = reader.leaves();
        int at = 0;
        while (at < inOrder.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder[at].doc, leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            var part = new LeafEntries(leaf);
            for (; at < inOrder.length && inOrder[at].doc < end; at++) {
                placed.add(part.read(inOrder[at], reading));
            }
        }
        countLawsAndFields();
        placed.forEach(this::setPriors);
        return placed.stream().map(Placed::entry).toList();
    }

    /** An entry counts by how much of the question it has beside the one that has most of it. */
    private void countLawsAndFields() {
        double best = placed.stream()
                .mapToDouble(one -> asked(one.entry().features()))
                .max()
                .orElse(1);
        for (Placed one : placed) {
            double part = best == 0 ? 0 : asked(one.entry().features()) / best;
            lawsFound.merge(one.law(), part * part, Double::sum);
            fieldsFound.merge(one.field(), part * part, Double::sum);
        }
    }

    private static double asked(Features features) {
        return features.get(Feature.WORDS) + PAIRS * features.get(Feature.PAIRS);
    }

    private void setPriors(Placed one) {
        Features features = one.entry().features();
        double field = Math.log1p(fieldsFound.getOrDefault(one.field(), 0.0));
        double fit = fields.of(one.field());
        features.set(Feature.LAW_PRIOR, Math.log1p(lawsFound.getOrDefault(one.law(), 0.0)));
        features.set(Feature.FIELD_PRIOR, field);
        features.set(Feature.FIELD_FIT, fit);
        if (features.get(Feature.WITH_ALTERNATES) == 0) {
            features.set(Feature.CHATTY_FIELD_PRIOR, chattiness * field);
            features.set(Feature.CHATTY_FIELD_FIT, chattiness * fit);
            features.set(Feature.CHATTY_STATUTE, chattiness * one.statute());
        }
    }

    /** The entries found in one part of the index, read in its order. */
    private final class LeafEntries {

        private final LeafReaderContext leaf;
        private final Names laws;
        private final Names fields;
        private final NumericDocValues statute;
        private final EntryWords words;
        private final List<PostingsEnum> citing = new ArrayList<>();

        LeafEntries(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            laws = new Names(DocValues.getSorted(leaf.reader(), EntryFields.LAW));
            fields = new Names(DocValues.getSorted(leaf.reader(), EntryFields.FIELD_OF_LAW));
            statute = DocValues.getNumeric(leaf.reader(), EntryFields.STATUTE);
            words = new EntryWords(leaf.reader());
            for (Term term : named) {
                PostingsEnum entries = leaf.reader().postings(term, PostingsEnum.NONE);
                if (entries != null) {
                    citing.add(entries);
                }
            }
        }

        Placed read(ScoreDoc found, EntryReading reading) throws IOException {
            int doc = found.doc - leaf.docBase;
            var features = new Features();
            words.moveTo(doc);
            reading.read(words, features);
            features.set(Feature.CITES, cited(doc));
            String law = laws.of(doc);
            String field = fields.of(doc);
            double isStatute = statute.advanceExact(doc) ? statute.longValue() : 0;
            return new Placed(new FoundEntry(found.doc, found.score, features), law, field, isStatute);
        }

        private int cited(int doc) throws IOException {
            int cited = 0;
            for (PostingsEnum entries : citing) {
                int at = entries.docID() < doc ? entries.advance(doc) : entries.docID();
                cited += at == doc ? 1 : 0;
            }
            return cited;
        }
    }

    /** Names by entry. Each is read once, since a name is packed and many entries share it. */
    private static final class Names {

        private final SortedDocValues values;
        private final Map<Integer, String> read = new HashMap<>();

        Names(SortedDocValues values) {
            this.values = values;
        }

        String of(int doc) throws IOException {
            if (!values.advanceExact(doc)) {
                return "";
            }
            String known = read.get(values.ordValue());
            if (known != null) {
                return known;
            }
            String name = values.lookupOrd(values.ordValue()).utf8ToString();
            read.put(values.ordValue(), name);
            return name;
        }
    }
}
