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

    /** What a word counts that says nothing: a small base has few of them, and would take them for telling. */
    private static final double EMPTY = 0.3;

    private static final Points POINTS = Points.shipped();

    private final IndexSearcher searcher;
    private final int entries;
    private final RankingWeights weights;
    private final BooleanQuery.Builder telling = new BooleanQuery.Builder();
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
        Points.Read read = POINTS.read(asRead);
        points = read.points();
        add(asRead, read.matter(), read.empty(), 1);
        allWords = words.stream().mapToDouble(Asked::tells).sum();
        allPairs = pairs.values().stream().mapToDouble(AskedPair::tells).sum();
        for (Phrasing phrasing : phrasings.subList(1, phrasings.size())) {
            List<Syllable> besides = analysis.of(phrasing.text());
            add(besides, new boolean[besides.size()], new boolean[besides.size()], phrasing.weight());
        }
        DocumentNumber.in(question.typed()).forEach(this::addNumber);
    }

    /** Finds entries by the words that few entries have. */
    Query telling() {
        return telling.build();
    }

    /** Finds them by all words. */
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

    private void add(List<Syllable> syllables, boolean[] matter, boolean[] empty, double weight) throws IOException {
        Set<Syllable> kept = mostTelling(syllables);
        int before = -1;
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            int place = kept.contains(syllable) ? place(syllable, matter[i], empty[i] ? weight * EMPTY : weight) : -1;
            if (before >= 0 && place >= 0) {
                addPair(before, place, empty[i] && empty[i - 1] ? weight * EMPTY : weight);
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

    private int place(Syllable syllable, boolean matter, double weight) throws IOException {
        Integer known = places.get(syllable.folded());
        if (known != null) {
            return known;
        }
        if (words.size() == MOST_WORDS) {
            return -1;
        }
        boolean marks = syllable.isMarked() && frequency(TermForm.SYLLABLES, syllable.term()) > 0;
        double tells = marks
                ? addWord(TermForm.SYLLABLES, syllable.term(), weight)
                : addWord(TermForm.FOLDED, syllable.folded(), weight);
        places.put(syllable.folded(), words.size());
        words.add(new Asked(syllable, marks, matter, tells));
        return words.size() - 1;
    }

    private void addPair(int first, int second, double weight) throws IOException {
        List<Integer> key = List.of(first, second);
        if (!pairs.containsKey(key)) {
            String term = Syllables.pair(
                    words.get(first).syllable().folded(),
                    words.get(second).syllable().folded());
            int found = add(EntryFields.ALL, TermForm.PAIRS, term, weight * weights.pair());
            pairs.put(key, new AskedPair(first, second, weight * tells(found)));
        }
    }

    private int frequency(TermForm form, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(EntryFields.name(EntryFields.ALL, form), term));
    }

    /** Looks for a word everywhere, in questions besides. Gives how much it tells; most if no entry has it. */
    private double addWord(TermForm form, String term, double weight) throws IOException {
        add(EntryFields.QUESTION, form, term, weight * weights.question());
        add(EntryFields.ALTERNATES, form, term, weight * weights.question());
        return weight * tells(add(EntryFields.ALL, form, term, weight));
    }

    /** Adds a clause if the base has the term in this text. Gives how many entries have it. */
    private int add(String text, TermForm form, String word, double weight) throws IOException {
        Term term = new Term(EntryFields.name(text, form), word);
        TermStates states = TermStates.build(searcher, term, true);
        int found = states.docFreq();
        if (found > 0) {
            Query clause = new BoostQuery(new TermQuery(term, states), (float) weight);
            whole.add(clause, BooleanClause.Occur.SHOULD);
            if (found <= weights.common() * entries) {
                telling.add(clause, BooleanClause.Occur.SHOULD);
            }
        }
        return found;
    }

    private double tells(int found) {
        return Math.log1p((entries - Math.min(found, entries) + 0.5) / (found + 0.5));
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
