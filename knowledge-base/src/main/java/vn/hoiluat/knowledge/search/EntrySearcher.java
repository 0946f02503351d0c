package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionStatistics;
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
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.EntryIndex;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.ranking.AskedWords;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.ranking.FieldFits;
import vn.hoiluat.knowledge.ranking.FoundEntries;
import vn.hoiluat.knowledge.ranking.FoundEntry;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.ranking.Ranking.Ranked;
import vn.hoiluat.understanding.Chatter;
import vn.hoiluat.understanding.Matter;

/** Finds entries for a question. Blocking; safe for use by many threads. */
public final class EntrySearcher {

    /** Equal scores fall in the order of the keys, so that the same question always finds the same. */
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(EntryFields.KEY, SortField.Type.STRING));

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key);

    /** An entry out of force falls away if one in force is asked in nearly the same words: they are two editions of the same. */
    private static final double NEARLY_AS_WELL = 0.9;

    private static final Chatter CHATTER = Chatter.shipped();

    private final EntryIndex index;
    private final Syllables analysis;
    private final RankingWeights weights;
    private final Ranking ranking;
    private final CurrentLearning learnt;

    /** @param learnt what was learnt from the base: what was typed is read by it */
    public EntrySearcher(
            EntryIndex index, Syllables analysis, RankingWeights weights, Ranking ranking, CurrentLearning learnt) {
        this.index = index;
        this.analysis = analysis;
        this.weights = weights;
        this.ranking = ranking;
        this.learnt = learnt;
    }

    /** The same over another index. */
    public EntrySearcher over(EntryIndex other) {
        return new EntrySearcher(other, analysis, weights, ranking, learnt);
    }

    /**
     * The entries that fit best, best first.
     *
     * @param asOf the day the answer must be right on; null takes every entry as in force
     */
    public List<Hit> search(Matter matter, @Nullable LocalDate asOf, int limit) {
        return index.search(searcher -> {
            List<Hit> hits = best(searcher, ranking.rank(look(searcher, matter, limit)), asOf, limit);
            hits.sort(BEST_FIRST);
            return onePerEntry(current(hits)).stream().limit(limit).toList();
        });
    }

    /** The same for a message as it was typed, of which the bot takes the chatter out. */
    public List<Hit> search(String message, @Nullable LocalDate asOf, int limit) {
        return search(CHATTER.matter(message), asOf, limit);
    }

    private List<FoundEntry> look(IndexSearcher searcher, Matter matter, int limit) throws IOException {
        var query = new QuestionQuery(learnt.apply(matter.text()), analysis, searcher, weights);
        ScoreDoc[] docs = find(searcher, query, limit);
        if (docs.length == 0) {
            return List.of();
        }
        AskedWords asked = query.words();
        return new FoundEntries(
                        asked, matter.chattiness(), new FieldFits(learnt.get().fields(), asked), query.named())
                .look(searcher.getIndexReader(), docs, usualLength(searcher));
    }

    private static double usualLength(IndexSearcher searcher) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(EntryFields.name(EntryFields.ALL, TermForm.FOLDED));
        return all == null ? 1 : (double) all.sumTotalTermFreq() / all.docCount();
    }

    /** Entries are found by their telling words, which is quick. Where those find few, as in a small base, all words look. */
    private ScoreDoc[] find(IndexSearcher searcher, QuestionQuery query, int wanted) throws IOException {
        int most = weights.looked();
        if (weights.common() * searcher.getIndexReader().numDocs() >= most) {
            ScoreDoc[] found = top(searcher, query.telling(), wanted).scoreDocs;
            if (found.length >= most) {
                return found;
            }
        }
        return top(searcher, query.whole(), wanted).scoreDocs;
    }

    /** The first entries up to the last one wanted that is in force, and those that score the same as that one. */
    private static List<Hit> best(IndexSearcher searcher, List<Ranked> ranked, @Nullable LocalDate asOf, int limit)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        int inForce = 0;
        for (Ranked one : ranked) {
            if (inForce >= limit && one.standing().score() < hits.getLast().score()) {
                break;
            }
            Hit hit = hit(searcher, one, asOf);
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
        int most = Math.max(wanted, weights.looked());
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
        double inForce = hits.stream()
                .filter(Hit::inForce)
                .mapToDouble(EntrySearcher::asked)
                .max()
                .orElse(0);
        return hits.stream()
                .filter(hit -> hit.inForce() || inForce < NEARLY_AS_WELL * asked(hit))
                .toList();
    }

    /** Of several versions for days of their own, the one for the day asked about; where it is for none, the one that fits best. */
    private static List<Hit> onePerEntry(List<Hit> hits) {
        Set<String> inForce = hits.stream().filter(Hit::inForce).map(Hit::key).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return hits.stream()
                .filter(hit -> hit.inForce() || !inForce.contains(hit.key()))
                .filter(hit -> seen.add(hit.key()))
                .toList();
    }

    private static double asked(Hit hit) {
        return hit.features().get(Feature.PHRASING_COVERED);
    }

    private static Hit hit(IndexSearcher searcher, Ranked ranked, @Nullable LocalDate asOf) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int doc = ranked.entry().doc();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        int inLeaf = doc - leaf.docBase;
        boolean inForce = asOf == null
                || number(leaf, EntryFields.VALID_FROM, inLeaf) <= asOf.toEpochDay()
                        && asOf.toEpochDay() < number(leaf, EntryFields.VALID_UNTIL, inLeaf);
        return new Hit(
                key(leaf, inLeaf),
                (int) number(leaf, EntryFields.VERSION, inLeaf),
                ranked.standing().score(),
                ranked.confidence(),
                ranked.entry().features(),
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
