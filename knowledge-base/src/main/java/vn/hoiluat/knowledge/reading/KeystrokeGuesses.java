package vn.hoiluat.knowledge.reading;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllable;

/**
 * Keystrokes of Telex and of VNI that were left in the text. Digits are read so only where several words look like it:
 * {@code b1} and {@code ql1} are what they are.
 */
final class KeystrokeGuesses implements Guesses {

    private static final double COST = 2.5;
    private static final int LONGEST = 10;

    /** How often the base must have a form that keystrokes write. */
    private static final int LEAST = 2;

    private static final int FEWEST_WITH_DIGITS = 2;

    private final Keystrokes telex = Keystrokes.of("telex");
    private final Keystrokes vni = Keystrokes.of("vni");
    private final BaseLanguage language;

    KeystrokeGuesses(BaseLanguage language) {
        this.language = language;
    }

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        if (!text.isKnownHere(at)) {
            give(written(telex, text, at), at, found);
        }
    }

    /** The same for a word with digits, which is otherwise left alone. */
    void guessDigits(TypedText text, int at, Consumer<Meaning> found) {
        give(written(vni, text, at), at, found);
    }

    /** Whether the digits in a text are marks. */
    boolean hasDigitsForMarks(TypedText text) {
        return IntStream.range(0, text.size())
                        .filter(at ->
                                text.word(at).hasDigit() && text.word(at).text().length() > 2)
                        .filter(at -> written(vni, text, at) != null)
                        .limit(FEWEST_WITH_DIGITS)
                        .count()
                == FEWEST_WITH_DIGITS;
    }

    private @Nullable Syllable written(Keystrokes keys, TypedText text, int at) {
        String typed = text.word(at).lower();
        if (typed.length() < 2 || typed.length() > LONGEST || text.syllable(at).isMarked()) {
            return null;
        }
        Syllable written = keys.written(typed);
        return written != null && language.formCount(language.form(written.term())) >= least() ? written : null;
    }

    private int least() {
        return language.size() > 100_000 ? LEAST : 1;
    }

    private void give(@Nullable Syllable written, int at, Consumer<Meaning> found) {
        if (written != null) {
            int form = language.form(written.term());
            int[] words = {language.wordOf(form)};
            found.accept(new Meaning(at, at + 1, Step.KEYSTROKES, language.written(form), words, COST));
        }
    }
}
