package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.KnowledgeIndex;

/** Finds entries for a question. Blocking; safe for use by many threads. */
public final class EntrySearcher {

    /** Equal scores fall in the order of the keys, so that the same question always finds the same. */
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(EntryFields.KEY, SortField.Type.STRING));

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key);

    /** An entry out of force falls away if one in force fits nearly as well: they are two editions of the same. */
    private static final double NEARLY_AS_WELL = 0.9;

    private final KnowledgeIndex index;
    private final Syllables analysis;
    private final RankingWeights weights;

    public EntrySearcher(KnowledgeIndex index, Syllables analysis, RankingWeights weights) {
        this.index = index;
        this.analysis = analysis;
        this.weights = weights;
    }

    /**
     * The entries that fit best, best first.
     *
     * @param asOf the day the answer must be right on; null takes every entry as in force
     */
    public List<Hit> search(String question, @Nullable LocalDate asOf, int limit) {
        return index.search(searcher -> {
            var query = new QuestionQuery(question, analysis, searcher, weights);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc doc : weigh(searcher, query)) {
                hits.add(hit(searcher, doc, query.best(), asOf));
            }
            hits.sort(BEST_FIRST);
            return current(hits).stream().limit(limit).toList();
        });
    }

    /**
     * Entries are found by their telling words, which is quick, and then weighed by all words. Where the telling words find
     * few, as in a small base, all words look.
     */
    private ScoreDoc[] weigh(IndexSearcher searcher, QuestionQuery query) throws IOException {
        int most = weights.weighed();
        TopDocs found = top(searcher, query.telling(), most);
        return found.scoreDocs.length < most
                ? top(searcher, query.whole(), most).scoreDocs
                : new WholeScore(query.whole()).rescore(searcher, found, most).scoreDocs;
    }

    private static TopDocs top(IndexSearcher searcher, Query query, int most) throws IOException {
        TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(BY_SCORE_THEN_KEY, most, null, most));
        for (ScoreDoc doc : found.scoreDocs) {
            doc.score = (Float) ((FieldDoc) doc).fields[0];
        }
        return found;
    }

    private static List<Hit> current(List<Hit> hits) {
        double inForce =
                hits.stream().filter(Hit::inForce).mapToDouble(Hit::score).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.inForce() || inForce < NEARLY_AS_WELL * hit.score())
                .toList();
    }

    private static Hit hit(IndexSearcher searcher, ScoreDoc doc, double best, @Nullable LocalDate asOf)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int inLeaf = doc.doc - leaf.docBase;
        boolean inForce = asOf == null
                || number(leaf, EntryFields.VALID_FROM, inLeaf) <= asOf.toEpochDay()
                        && asOf.toEpochDay() < number(leaf, EntryFields.VALID_UNTIL, inLeaf);
        return new Hit(
                key(leaf, inLeaf),
                (int) number(leaf, EntryFields.VERSION, inLeaf),
                doc.score,
                best == 0 ? 0 : Math.min(1, doc.score / best),
                inForce);
    }

    private static String key(LeafReaderContext leaf, int doc) throws IOException {
        SortedDocValues keys = leaf.reader().getSortedDocValues(EntryFields.KEY);
        if (keys == null || !keys.advanceExact(doc)) {
            throw new IllegalStateException("entry in the index without a key");
        }
        return keys.lookupOrd(keys.ordValue()).utf8ToString();
    }

    private static long number(LeafReaderContext leaf, String field, int doc) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        if (values == null || !values.advanceExact(doc)) {
            throw new IllegalStateException("entry in the index without " + field);
        }
        return values.longValue();
    }
}
