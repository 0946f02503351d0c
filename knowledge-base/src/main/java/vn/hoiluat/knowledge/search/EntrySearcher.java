package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.KnowledgeIndex;

/** Finds entries for a question. Blocking; safe for use by many threads. */
public final class EntrySearcher {

    /** Equal scores fall in the order of the keys, so that the same question always finds the same. */
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(EntryFields.KEY, SortField.Type.STRING));

    /** Looked at beyond what is wanted, since entries out of force may fall away. */
    private static final int SPARE = 8;

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
            var query = new QuestionQuery(question, analysis, searcher.getIndexReader(), weights);
            TopFieldDocs found = searcher.search(query.query(), limit + SPARE, BY_SCORE_THEN_KEY);
            List<Hit> hits = new ArrayList<>(found.scoreDocs.length);
            for (ScoreDoc doc : found.scoreDocs) {
                hits.add(hit(searcher, (FieldDoc) doc, query.best(), asOf));
            }
            return current(hits).stream().limit(limit).toList();
        });
    }

    private static List<Hit> current(List<Hit> hits) {
        double inForce =
                hits.stream().filter(Hit::inForce).mapToDouble(Hit::score).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.inForce() || inForce < NEARLY_AS_WELL * hit.score())
                .toList();
    }

    private static Hit hit(IndexSearcher searcher, FieldDoc doc, double best, @Nullable LocalDate asOf)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int inLeaf = doc.doc - leaf.docBase;
        double score = (Float) doc.fields[0];
        boolean inForce = asOf == null
                || value(leaf, EntryFields.VALID_FROM, inLeaf) <= asOf.toEpochDay()
                        && asOf.toEpochDay() < value(leaf, EntryFields.VALID_UNTIL, inLeaf);
        return new Hit(
                ((BytesRef) doc.fields[1]).utf8ToString(),
                (int) value(leaf, EntryFields.VERSION, inLeaf),
                score,
                best == 0 ? 0 : Math.min(1, score / best),
                inForce);
    }

    private static long value(LeafReaderContext leaf, String field, int doc) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        if (values == null || !values.advanceExact(doc)) {
            throw new IllegalStateException("entry in the index without " + field);
        }
        return values.longValue();
    }
}
