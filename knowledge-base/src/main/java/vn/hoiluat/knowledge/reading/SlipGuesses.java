package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.language.SyllableShape;

/**
 * Words that are one slip of a finger away. Words of the base are looked up by what is left of them without one letter, so that
 * no word is compared with all others.
 */
final class SlipGuesses implements Guesses {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int MOST = 8;

    /** What is written like a syllable is doubted less: names, and words that the base lacks. */
    private static final double WRITTEN_LIKE_ONE = 2;

    /** What the base has is doubted still less. */
    private static final double A_WORD = 1.5;

    /** And what it has with the same marks least of all. */
    private static final double SO_WRITTEN = 1.5;

    /** A meaning that stands beside neither neighbour in the base. */
    private static final double ALONE = 2.5;

    private static final double OTHER_MARKS = 2;

    private final BaseLanguage language;
    private final LanguageModel model;
    private final Slip slip;
    private final WrittenForms forms;
    private final ReadingTables tables;
    private final Map<String, int[]> byRest = new HashMap<>();

    SlipGuesses(BaseLanguage language, LanguageModel model, ReadingTables tables) {
        this.language = language;
        this.model = model;
        this.tables = tables;
        slip = Slip.ofKeyboard();
        forms = new WrittenForms(language);
        int least = language.size() > 1_000_000 ? 5 : 2;
        Map<String, List<Integer>> rests = new HashMap<>();
        for (int word = 0; word < language.vocabulary(); word++) {
            String text = language.word(word);
            if (language.count(word) >= least && text.length() >= SHORTEST && SyllableShape.isSyllable(text)) {
                for (String rest : rests(text)) {
                    rests.computeIfAbsent(rest, any -> new ArrayList<>()).add(word);
                }
            }
        }
        rests.forEach((rest, words) ->
                byRest.put(rest, words.stream().mapToInt(word -> word).toArray()));
    }

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        String typed = text.folded(at);
        if (typed.length() < SHORTEST
                || typed.length() > LONGEST
                || text.isKnownHere(at)
                || text.isCommon(at)
                || text.isInitials(at)
                || tables.isLoanword(typed)
                || tables.hasShortForm(text.word(at).lower())
                || typed.length() == SHORTEST && text.number(at) >= 0) {
            return;
        }
        double doubt = doubt(text, at);
        List<Meaning> meanings = new ArrayList<>();
        for (int word : near(typed)) {
            double cost = slip.cost(typed, language.word(word));
            if (cost < Double.POSITIVE_INFINITY) {
                meanings.add(meaning(text, at, word, cost + doubt));
            }
        }
        meanings.stream()
                .sorted(Comparator.comparingDouble(
                        meaning -> meaning.cost() + model.cost(text.before(at), meaning.first())))
                .limit(MOST)
                .forEach(found);
    }

    private double doubt(TypedText text, int at) {
        if (text.number(at) >= 0 && language.count(text.number(at)) > 1) {
            boolean soWritten = text.syllable(at).isMarked()
                    && language.form(text.syllable(at).term()) >= 0;
            return WRITTEN_LIKE_ONE + A_WORD + (soWritten ? SO_WRITTEN : 0);
        }
        return SyllableShape.isSyllable(text.folded(at)) ? WRITTEN_LIKE_ONE : 0;
    }

    private Meaning meaning(TypedText text, int at, int word, double cost) {
        Syllable typed = text.syllable(at);
        boolean alone = language.pairs(text.before(at), word) == 0 && language.pairs(word, text.after(at)) == 0;
        String written = forms.like(typed, word);
        boolean otherMarks = typed.isMarked() && written.equals(language.word(word));
        double all = cost + (alone ? ALONE : 0) + (otherMarks ? OTHER_MARKS : 0);
        return new Meaning(at, at + 1, Step.TYPO, written, new int[] {word}, all);
    }

    private Set<Integer> near(String typed) {
        Set<Integer> near = new HashSet<>();
        for (String rest : rests(typed)) {
            for (int word : byRest.getOrDefault(rest, new int[0])) {
                near.add(word);
            }
        }
        near.remove(language.word(typed));
        return near;
    }

    /** The word, and the word without each of its letters. */
    private static Set<String> rests(String word) {
        Set<String> rests = new HashSet<>();
        rests.add(word);
        for (int i = 0; i < word.length(); i++) {
            rests.add(word.substring(0, i) + word.substring(i + 1));
        }
        return rests;
    }
}
