package vn.hoiluat.knowledge.reading;

import java.util.function.Consumer;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.reading.ReadingTables.Form;

/** Short forms and regional words, from the tables. */
final class TableGuesses implements Guesses {

    /** What each further meaning of a form costs more than the one before it in the table. */
    private static final double LATER = 1;

    private final ReadingTables tables;
    private final BaseLanguage language;

    TableGuesses(ReadingTables tables, BaseLanguage language) {
        this.tables = tables;
        this.language = language;
    }

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        String typed = text.word(at).lower();
        for (Form form : tables.of(typed)) {
            give(form, cost(form.step()), at, found);
        }
        if (!text.isMarked() && !text.syllable(at).isMarked()) {
            for (Form form : tables.ofUnmarked(typed)) {
                give(form, cost(form.step()) + withoutItsMarks(form.step()), at, found);
            }
        }
    }

    private void give(Form form, double cost, int at, Consumer<Meaning> found) {
        for (int i = 0; i < form.meanings().size(); i++) {
            String meant = form.meanings().get(i);
            found.accept(new Meaning(at, at + 1, form.step(), meant, numbers(meant, language), cost + i * LATER));
        }
    }

    static int[] numbers(String text, BaseLanguage language) {
        return TypedWord.in(text).stream()
                .map(TypedWord::syllable)
                .map(Syllable::folded)
                .mapToInt(language::word)
                .toArray();
    }

    private static double cost(Step step) {
        return step == Step.REGIONAL ? 3 : 1.5;
    }

    private static double withoutItsMarks(Step step) {
        return step == Step.ABBREVIATION ? 0.5 : 2.5;
    }
}
