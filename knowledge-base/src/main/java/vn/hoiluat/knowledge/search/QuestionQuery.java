package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.reading.Phrasing;
import vn.hoiluat.knowledge.reading.Reading;
import vn.hoiluat.knowledge.search.QuestionWords.Word;

/**
 * A question as queries. A syllable is looked for with the marks it was typed with; one that was typed without any, or that
 * the base does not know so, without. Pairs of neighbours are always looked for without. So text with all its marks, with some
 * and with none is searched alike.
 */
final class QuestionQuery {

    /** More distinct syllables than this are a story: only the rarest of the base are searched for. */
    private static final int MOST_SYLLABLES = 64;

    private static final int MOST_BESIDE = 64;

    private final IndexSearcher searcher;
    private final int entries;
    private final RankingWeights weights;
    private final BooleanQuery.Builder telling = new BooleanQuery.Builder();
    private final BooleanQuery.Builder common = new BooleanQuery.Builder();
    private final BooleanQuery.Builder whole = new BooleanQuery.Builder();
    private final Map<Word, Double> tells = new HashMap<>();
    private final Set<Word> pairs = new HashSet<>();
    private double best;

    QuestionQuery(Reading question, Syllables analysis, IndexSearcher searcher, RankingWeights weights)
            throws IOException {
        this.searcher = searcher;
        this.entries = searcher.getIndexReader().numDocs();
        this.weights = weights;
        List<Phrasing> phrasings = question.phrasings();
        Map<Word, Double> asRead = words(analysis.of(phrasings.getFirst().text()));
        for (Map.Entry<Word, Double> word : asRead.entrySet()) {
            addWord(word.getKey(), word.getValue());
        }
        addBeside(asRead.keySet(), phrasings.subList(1, phrasings.size()), analysis);
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

    /** The score of a text that holds every word of the question as often as could count. */
    double best() {
        return best;
    }

    /** The words that are looked for. */
    QuestionWords words() {
        return new QuestionWords(tells, pairs);
    }

    private Map<Word, Double> words(List<Syllable> syllables) throws IOException {
        Set<Syllable> kept = mostTelling(syllables);
        Map<Word, Double> words = new LinkedHashMap<>();
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            if (kept.contains(syllable)) {
                words.put(word(syllable), 1.0);
                if (i + 1 < syllables.size() && kept.contains(syllables.get(i + 1))) {
                    String pair = Syllables.pair(
                            syllable.folded(), syllables.get(i + 1).folded());
                    words.put(new Word(TermForm.PAIRS, pair), weights.pair());
                }
            }
        }
        return words;
    }

    /**
     * What was typed in place of what was read, what else it may mean, what the law calls it: it adds to the score of an entry
     * but is not needed to hold a question whole.
     */
    private void addBeside(Set<Word> asRead, List<Phrasing> phrasings, Syllables analysis) throws IOException {
        Map<Word, Double> beside = new LinkedHashMap<>();
        for (Phrasing phrasing : phrasings) {
            words(analysis.of(phrasing.text()))
                    .forEach((word, weight) -> beside.merge(word, weight * phrasing.weight(), Math::max));
        }
        beside.keySet().removeAll(asRead);
        int added = 0;
        for (Map.Entry<Word, Double> word : beside.entrySet()) {
            if (added++ < MOST_BESIDE) {
                add(EntryFields.ALL, word.getKey(), word.getValue());
                add(EntryFields.QUESTION, word.getKey(), word.getValue() * weights.question());
                add(EntryFields.ALTERNATES, word.getKey(), word.getValue() * weights.question());
            }
        }
    }

    private Set<Syllable> mostTelling(List<Syllable> syllables) throws IOException {
        Set<Syllable> distinct = new LinkedHashSet<>(syllables);
        if (distinct.size() <= MOST_SYLLABLES) {
            return distinct;
        }
        Map<Syllable, Integer> frequency = new LinkedHashMap<>();
        for (Syllable syllable : distinct) {
            int found = frequency(new Word(TermForm.FOLDED, syllable.folded()));
            frequency.put(syllable, found == 0 ? Integer.MAX_VALUE : found);
        }
        return Set.copyOf(distinct.stream()
                .sorted(Comparator.comparing(frequency::get))
                .limit(MOST_SYLLABLES)
                .toList());
    }

    private Word word(Syllable syllable) throws IOException {
        var marked = new Word(TermForm.SYLLABLES, syllable.term());
        return syllable.isMarked() && frequency(marked) > 0 ? marked : new Word(TermForm.FOLDED, syllable.folded());
    }

    private int frequency(Word word) throws IOException {
        return searcher.getIndexReader().docFreq(term(EntryFields.ALL, word));
    }

    private void addWord(Word word, double weight) throws IOException {
        double inQuestion = weight * weights.question();
        double tellsAtMost = add(EntryFields.ALL, word, weight);
        best += tellsAtMost + add(EntryFields.QUESTION, word, inQuestion);
        add(EntryFields.ALTERNATES, word, inQuestion);
        if (word.form() == TermForm.PAIRS) {
            pairs.add(word);
        } else {
            tells.put(word, tellsAtMost);
        }
    }

    /** Adds a clause if the base has the word in this text. Gives the most it can count; most of all if it has not. */
    private double add(String text, Word word, double weight) throws IOException {
        Term term = term(text, word);
        TermStates states = TermStates.build(searcher, term, true);
        int found = states.docFreq();
        if (found > 0) {
            Query clause = new BoostQuery(new TermQuery(term, states), (float) weight);
            whole.add(clause, BooleanClause.Occur.SHOULD);
            (found <= weights.common() * entries ? telling : common).add(clause, BooleanClause.Occur.SHOULD);
        }
        return weight * Math.log1p((entries - Math.min(found, entries) + 0.5) / (found + 0.5));
    }

    private void addNumber(DocumentNumber number) {
        var cited = new TermQuery(new Term(EntryFields.NUMBER, number.key()));
        Query clause = new BoostQuery(cited, (float) weights.number());
        whole.add(clause, BooleanClause.Occur.SHOULD);
        telling.add(clause, BooleanClause.Occur.SHOULD);
    }

    private static Term term(String text, Word word) {
        return new Term(EntryFields.name(text, word.form()), word.term());
    }
}
