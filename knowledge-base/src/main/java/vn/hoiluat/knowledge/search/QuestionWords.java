package vn.hoiluat.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;

/**
 * The words of a question as they were looked for.
 *
 * @param telling the syllables, and how much each tells entries of the base apart
 * @param pairs the pairs of neighbours
 */
public record QuestionWords(Map<Word, Double> telling, Set<Word> pairs) {

    /** A word in one of the forms that texts are turned into. */
    record Word(TermForm form, String term) {}

    public QuestionWords {
        telling = Map.copyOf(telling);
        pairs = Set.copyOf(pairs);
    }

    /**
     * How much of the question stands in some phrasings of another, 0 to 1: the share of its syllables, by what they tell, times
     * the share of its pairs. A word that only an answer mentions ({@code căn cước} among the papers to bring) is not among them.
     */
    public double shareIn(List<String> phrasings, Syllables analysis) {
        Set<Word> found = phrasings.stream()
                .map(analysis::of)
                .flatMap(QuestionWords::words)
                .collect(Collectors.toSet());
        double all = telling.values().stream().mapToDouble(weight -> weight).sum();
        double shared = telling.entrySet().stream()
                .filter(word -> found.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        long sharedPairs = pairs.stream().filter(found::contains).count();
        return all == 0 ? 0 : shared / all * (pairs.isEmpty() ? 1 : (double) sharedPairs / pairs.size());
    }

    private static Stream<Word> words(List<Syllable> syllables) {
        Stream<Word> single = syllables.stream()
                .flatMap(syllable -> Stream.of(
                        new Word(TermForm.SYLLABLES, syllable.term()), new Word(TermForm.FOLDED, syllable.folded())));
        Stream<Word> pairs = IntStream.range(1, syllables.size())
                .mapToObj(i -> new Word(
                        TermForm.PAIRS,
                        Syllables.pair(
                                syllables.get(i - 1).folded(), syllables.get(i).folded())));
        return Stream.concat(single, pairs);
    }
}
