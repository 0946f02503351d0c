package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;

/** Syllables spelt by ear or as the young do: {@code fạt}, {@code trườg}. */
final class SpellingGuesses implements Guesses {

    private static final double COST = 3.5;

    /** A word that the base has is doubted less. */
    private static final double A_WORD = 5;

    /** A meaning that stands beside neither neighbour in the base. */
    private static final double ALONE = 2.5;

    private static final int LONGEST = 8;

    private final BaseLanguage language;
    private final ReadingTables tables;
    private final List<Rule> beginnings = new ArrayList<>();
    private final List<Rule> ends = new ArrayList<>();

    SpellingGuesses(BaseLanguage language, ReadingTables tables) {
        this.language = language;
        this.tables = tables;
        for (DataFile.Line line :
                DataFile.shipped(SpellingGuesses.class, "spelling.tsv").lines()) {
            List<Rule> rules = PlainText.of(line.field(0)).equals("dau") ? beginnings : ends;
            for (String meant : line.field(2).split(" ")) {
                rules.add(new Rule(line.field(1), meant));
            }
        }
    }

    private record Rule(String typed, String meant) {}

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        String typed = text.word(at).lower();
        if (typed.length() < 2
                || typed.length() > LONGEST
                || text.isKnownHere(at)
                || text.isCommon(at)
                || text.isInitials(at)
                || tables.hasShortForm(typed)) {
            return;
        }
        Syllable syllable = text.syllable(at);
        boolean known = language.form(syllable.term()) >= 0;
        for (Rule rule : beginnings) {
            if (typed.startsWith(rule.typed())) {
                give(rule.meant() + typed.substring(rule.typed().length()), known, text, at, found);
            }
        }
        for (Rule rule : ends) {
            if (typed.endsWith(rule.typed())) {
                String begin = typed.substring(0, typed.length() - rule.typed().length());
                give(begin + rule.meant(), known, text, at, found);
            }
        }
    }

    private void give(String meant, boolean known, TypedText text, int at, Consumer<Meaning> found) {
        Syllable syllable = Syllable.of(meant);
        int word = language.word(syllable.folded());
        boolean has = syllable.isMarked() ? language.form(syllable.term()) >= 0 : word >= 0;
        if (has) {
            boolean alone = language.pairs(text.before(at), word) == 0 && language.pairs(word, text.after(at)) == 0;
            double cost = COST + (known ? A_WORD : 0) + (alone ? ALONE : 0);
            found.accept(new Meaning(at, at + 1, Step.SHORTHAND, meant, new int[] {word}, cost));
        }
    }
}
