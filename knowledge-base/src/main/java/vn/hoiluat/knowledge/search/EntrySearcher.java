package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.reading.Reading;

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
    private final Function<String, Reading> reader;

    /** Takes questions as they were typed. */
    public EntrySearcher(KnowledgeIndex index, Syllables analysis, RankingWeights weights) {
        this(index, analysis, weights, Reading::asTyped);
    }

    /** @param reader what was typed, as words of the base */
    public EntrySearcher(
            KnowledgeIndex index, Syllables analysis, RankingWeights weights, Function<String, Reading> reader) {
        this.index = index;
        this.analysis = analysis;
        this.weights = weights;
        this.reader = reader;
    }

    /**
     * The entries that fit best, best first.
     *
     * @param asOf the day the answer must be right on; null takes every entry as in force
     */
    public List<Hit> search(String question, @Nullable LocalDate asOf, int limit) {
        Reading reading = reader.apply(question);
        return index.search(searcher -> {
            var query = new QuestionQuery(reading, analysis, searcher, weights);
            List<Hit> hits = best(searcher, weigh(searcher, query, limit), query, asOf, limit);
            hits.sort(BEST_FIRST);
            return current(hits).stream().limit(limit).toList();
        });
    }

    /**
     * Entries are found by their telling words, which is quick, and then weighed by all words. Where the telling words find
     * few, as in a small base, all words look.
     */
    private ScoreDoc[] weigh(IndexSearcher searcher, QuestionQuery query, int wanted) throws IOException {
        int most = weights.weighed();
        if (weights.common() * searcher.getIndexReader().numDocs() >= most) {
            TopDocs found = top(searcher, query.telling(), wanted);
            if (found.scoreDocs.length >= most) {
                return new CommonWords(query.common()).rescore(searcher, found, found.scoreDocs.length).scoreDocs;
            }
        }
        return top(searcher, query.whole(), wanted).scoreDocs;
    }

    /** The first entries up to the last one wanted that is in force, and those that score the same as that one. */
    private static List<Hit> best(
            IndexSearcher searcher, ScoreDoc[] docs, QuestionQuery query, @Nullable LocalDate asOf, int limit)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        int inForce = 0;
        for (ScoreDoc doc : docs) {
            if (inForce >= limit && doc.score < hits.getLast().score()) {
                break;
            }
            Hit hit = hit(searcher, doc, query, asOf);
            hits.add(hit);
            inForce += hit.inForce() ? 1 : 0;
        }
        return hits;
    }

    /**
     * Where so many entries are equal that some of those wanted are left out, their keys decide which. That takes longer and is
     * seldom needed, so it is a search of its own.
     */
    private TopDocs top(IndexSearcher searcher, Query query, int wanted) throws IOException {
        int most = Math.max(wanted, weights.weighed());
        TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(most, null, most));
        ScoreDoc[] docs = found.scoreDocs;
        boolean isCut = docs.length == most && docs[wanted - 1].score == docs[most - 1].score;
        return isCut ? topByKey(searcher, query, most) : found;
    }

    private static TopDocs topByKey(IndexSearcher searcher, Query query, int most) throws IOException {
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

    private static Hit hit(IndexSearcher searcher, ScoreDoc doc, QuestionQuery query, @Nullable LocalDate asOf)
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
                query.best() == 0 ? 0 : Math.min(1, doc.score / query.best()),
                query.words(),
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
