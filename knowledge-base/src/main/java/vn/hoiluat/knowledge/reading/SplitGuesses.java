package vn.hoiluat.knowledge.reading;

import java.util.function.Consumer;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.language.SyllableShape;

/** A syllable with a blank in it: {@code k ết hôn}. */
final class SplitGuesses implements Guesses {

    private static final double COST = 4;
    private static final int LONGEST = 7;

    private final BaseLanguage language;

    SplitGuesses(BaseLanguage language) {
        this.language = language;
    }

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        if (at + 1 >= text.size() || !text.followsClosely(at + 1) || text.isUntouched(at + 1)) {
            return;
        }
        String joined = text.word(at).lower() + text.word(at + 1).lower();
        if (joined.length() > LONGEST || isWord(text, at) && isWord(text, at + 1)) {
            return;
        }
        Syllable syllable = Syllable.of(joined);
        int word = language.word(syllable.folded());
        boolean known = syllable.isMarked() ? language.form(syllable.term()) >= 0 : language.count(word) > 1;
        if (known && SyllableShape.isSyllable(syllable.folded())) {
            found.accept(new Meaning(at, at + 2, Step.SPLIT, joined, new int[] {word}, COST));
        }
    }

    private static boolean isWord(TypedText text, int at) {
        return text.word(at).text().length() > 1 && SyllableShape.isSyllable(text.folded(at)) && text.number(at) >= 0;
    }
}
