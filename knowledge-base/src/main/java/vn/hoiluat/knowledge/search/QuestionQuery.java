package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.hoiluat.knowledge.analysis.Points;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.ranking.AskedWords;
import vn.hoiluat.knowledge.ranking.AskedWords.Asked;
import vn.hoiluat.knowledge.ranking.AskedWords.AskedPair;
import vn.hoiluat.knowledge.reading.Phrasing;
import vn.hoiluat.knowledge.reading.Reading;

/**
 * A question as queries. A syllable is looked for with the marks it was typed with; one that was typed without any, or that
 * the base does not know so, without. Pairs of neighbours are always looked for without. So text with all its marks, with some
 * and with none is searched alike.
 */
final class QuestionQuery {

    /** More distinct syllables than this are a story: only the rarest of the base are searched for. */
    private static final int MOST_SYLLABLES = 64;

    /** As many again for what the words may mean besides. */
    private static final int MOST_WORDS = 2 * MOST_SYLLABLES;

    private static final Points POINTS = Points.shipped();

    private final IndexSearcher searcher;
    private final int entries;
    private final RankingWeights weights;
    private final BooleanQuery.Builder telling = new BooleanQuery.Builder();
    private final BooleanQuery.Builder common = new BooleanQuery.Builder();
    private final BooleanQuery.Builder whole = new BooleanQuery.Builder();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Asked> words = new ArrayList<>();
    private final Map<List<Integer>, AskedPair> pairs = new LinkedHashMap<>();
    private final List<Term> named = new ArrayList<>();
    private final int points;
    private double allWords;
    private double allPairs;

    QuestionQuery(Reading question, Syllables analysis, IndexSearcher searcher, RankingWeights weights)
            throws IOException {
        this.searcher = searcher;
        this.entries = searcher.getIndexReader().numDocs();
        this.weights = weights;
        List<Phrasing> phrasings = question.phrasings();
        List<Syllable> asRead = analysis.of(phrasings.getFirst().text());
        points = POINTS.of(asRead);
        add(asRead, 1);
        allWords = words.stream().mapToDouble(Asked::tells).sum();
        allPairs = pairs.values().stream().mapToDouble(AskedPair::tells).sum();
        for (Phrasing phrasing : phrasings.subList(1, phrasings.size())) {
            add(analysis.of(phrasing.text()), phrasing.weight());
        }
        DocumentNumber.in(question.typed()).forEach(this::addNumber);
    }

    /** Finds entries by the words that few entries have. */
    Query telling() {
        return telling.build();
    }

    /** What the other words add to it. */
    Query common() {
        return common.build();
    }

    /** Both in one. */
    Query whole() {
        return whole.build();
    }

    /**
     * The words that are looked for. What was typed in place of what was read, what else it may mean and what the law calls it
     * help an entry, but an entry without them lacks nothing.
     */
    AskedWords words() {
        return new AskedWords(words, List.copyOf(pairs.values()), points, allWords, allPairs);
    }

    /** The documents that are named, as terms of the index. */
    List<Term> named() {
        return List.copyOf(named);
    }

    private void add(List<Syllable> syllables, double weight) throws IOException {
        Set<Syllable> kept = mostTelling(syllables);
        int before = -1;
        for (Syllable syllable : syllables) {
            int place = kept.contains(syllable) ? place(syllable, weight) : -1;
            if (before >= 0 && place >= 0) {
                addPair(before, place, weight);
            }
            before = place;
        }
    }

    private Set<Syllable> mostTelling(List<Syllable> syllables) throws IOException {
        Set<Syllable> distinct = new LinkedHashSet<>(syllables);
        if (distinct.size() <= MOST_SYLLABLES) {
            return distinct;
        }
        Map<Syllable, Integer> frequency = new LinkedHashMap<>();
        for (Syllable syllable : distinct) {
            int found = frequency(TermForm.FOLDED, syllable.folded());
            frequency.put(syllable, found == 0 ? Integer.MAX_VALUE : found);
        }
        return Set.copyOf(distinct.stream()
                .sorted(Comparator.comparing(frequency::get))
                .limit(MOST_SYLLABLES)
                .toList());
    }

    private int place(Syllable syllable, double weight) throws IOException {
        Integer known = places.get(syllable.folded());
        if (known != null) {
            return known;
        }
        if (words.size() == MOST_WORDS) {
            return -1;
        }
        boolean marks = syllable.isMarked() && frequency(TermForm.SYLLABLES, syllable.term()) > 0;
        double tells = marks
                ? add(TermForm.SYLLABLES, syllable.term(), weight)
                : add(TermForm.FOLDED, syllable.folded(), weight);
        places.put(syllable.folded(), words.size());
        words.add(new Asked(syllable, marks, tells));
        return words.size() - 1;
    }

    private void addPair(int first, int second, double weight) throws IOException {
        List<Integer> key = List.of(first, second);
        if (!pairs.containsKey(key)) {
            String term = Syllables.pair(
                    words.get(first).syllable().folded(),
                    words.get(second).syllable().folded());
            double tells = add(TermForm.PAIRS, term, weight * weights.pair()) / weights.pair();
            pairs.put(key, new AskedPair(first, second, tells));
        }
    }

    private int frequency(TermForm form, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(EntryFields.name(EntryFields.ALL, form), term));
    }

    /** Looks for the term everywhere, in questions besides. Gives how much it tells; most if no entry has it. */
    private double add(TermForm form, String term, double weight) throws IOException {
        addClause(EntryFields.QUESTION, form, term, weight * weights.question());
        addClause(EntryFields.ALTERNATES, form, term, weight * weights.question());
        int found = addClause(EntryFields.ALL, form, term, weight);
        return weight * Math.log1p((entries - Math.min(found, entries) + 0.5) / (found + 0.5));
    }

    /** Adds a clause if the base has the term in this text. Gives how many entries have it. */
    private int addClause(String text, TermForm form, String word, double weight) throws IOException {
        Term term = new Term(EntryFields.name(text, form), word);
        TermStates states = TermStates.build(searcher, term, true);
        int found = states.docFreq();
        if (found > 0) {
            Query clause = new BoostQuery(new TermQuery(term, states), (float) weight);
            whole.add(clause, BooleanClause.Occur.SHOULD);
            (found <= weights.common() * entries ? telling : common).add(clause, BooleanClause.Occur.SHOULD);
        }
        return found;
    }

    private void addNumber(DocumentNumber number) {
        var term = new Term(EntryFields.NUMBER, number.key());
        named.add(term);
        var cited = new TermQuery(term);
        Query clause = new BoostQuery(cited, (float) weights.number());
        whole.add(clause, BooleanClause.Occur.SHOULD);
        telling.add(clause, BooleanClause.Occur.SHOULD);
    }
}
