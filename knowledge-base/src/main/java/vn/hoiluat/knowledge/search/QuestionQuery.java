package vn.hoiluat.knowledge.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.law.DocumentNumber;

/**
 * A question as a query. Each syllable and each pair of neighbours is looked for once with its marks and once without; one
 * that was typed without marks only without. So text without any marks, with some and with all is searched alike.
 */
final class QuestionQuery {

    /** More distinct syllables than this are a story: only the rarest of the base are searched for. */
    private static final int MOST_SYLLABLES = 64;

    private static final List<String> QUESTION_TEXTS = List.of(EntryFields.QUESTION, EntryFields.ALTERNATES);

    private record Word(TermForm form, String term) {}

    private final IndexReader reader;
    private final RankingWeights weights;
    private final Map<Word, Double> words = new LinkedHashMap<>();
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private double best;

    QuestionQuery(String question, Syllables analysis, IndexReader reader, RankingWeights weights) throws IOException {
        this.reader = reader;
        this.weights = weights;
        List<Syllable> syllables = analysis.of(question);
        Set<Syllable> kept = mostTelling(syllables);
        for (int i = 0; i < syllables.size(); i++) {
            if (kept.contains(syllables.get(i))) {
                addSyllable(syllables.get(i));
                if (i + 1 < syllables.size() && kept.contains(syllables.get(i + 1))) {
                    addPair(syllables.get(i), syllables.get(i + 1));
                }
            }
        }
        for (Map.Entry<Word, Double> word : words.entrySet()) {
            addClauses(word.getKey(), word.getValue());
        }
        DocumentNumber.in(question).forEach(number -> add(EntryFields.NUMBER, number.key(), weights.number()));
    }

    Query query() {
        return query.build();
    }

    /** The score of a text that holds every word of the question as often as could count. */
    double best() {
        return best;
    }

    private Set<Syllable> mostTelling(List<Syllable> syllables) throws IOException {
        Set<Syllable> distinct = new LinkedHashSet<>(syllables);
        if (distinct.size() <= MOST_SYLLABLES) {
            return distinct;
        }
        Map<Syllable, Integer> frequency = new LinkedHashMap<>();
        for (Syllable syllable : distinct) {
            int found = reader.docFreq(term(EntryFields.ALL, new Word(TermForm.FOLDED, syllable.folded())));
            frequency.put(syllable, found == 0 ? Integer.MAX_VALUE : found);
        }
        return Set.copyOf(distinct.stream()
                .sorted(Comparator.comparing(frequency::get))
                .limit(MOST_SYLLABLES)
                .toList());
    }

    private void addSyllable(Syllable syllable) {
        if (syllable.isMarked()) {
            words.put(new Word(TermForm.SYLLABLES, syllable.term()), weights.syllable());
            words.put(new Word(TermForm.FOLDED, syllable.folded()), weights.folded());
        } else {
            words.put(new Word(TermForm.FOLDED, syllable.folded()), weights.syllable() + weights.folded());
        }
    }

    private void addPair(Syllable first, Syllable second) {
        String folded = Syllables.pair(first.folded(), second.folded());
        if (first.isMarked() && second.isMarked()) {
            words.put(new Word(TermForm.PAIRS, Syllables.pair(first.term(), second.term())), weights.pair());
            words.put(new Word(TermForm.FOLDED_PAIRS, folded), weights.foldedPair());
        } else {
            words.put(new Word(TermForm.FOLDED_PAIRS, folded), weights.pair() + weights.foldedPair());
        }
    }

    private void addClauses(Word word, double weight) throws IOException {
        add(EntryFields.name(EntryFields.ALL, word.form()), word.term(), weight);
        for (String text : QUESTION_TEXTS) {
            add(EntryFields.name(text, word.form()), word.term(), weight * weights.question());
        }
        best += weight * inverseFrequency(term(EntryFields.ALL, word))
                + weight * weights.question() * inverseFrequency(term(EntryFields.QUESTION, word));
    }

    private void add(String field, String term, double weight) {
        query.add(new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), BooleanClause.Occur.SHOULD);
    }

    /** BM25's weight of a rare term; highest for one that the base does not have. */
    private double inverseFrequency(Term term) throws IOException {
        double found = reader.docFreq(term);
        return Math.log1p((reader.numDocs() - Math.min(found, reader.numDocs()) + 0.5) / (found + 0.5));
    }

    private static Term term(String text, Word word) {
        return new Term(EntryFields.name(text, word.form()), word.term());
    }
}
