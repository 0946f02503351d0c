package vn.hoiluat.knowledge.reading;

import java.util.List;
import java.util.Optional;
import vn.hoiluat.knowledge.analysis.PlainText;

/** What to ask back as "did you mean": a message as it was read, with its marks. Pure; never throws; for many threads. */
public final class DidYouMean {

    /** Below this share of words that the base knows nobody can say what was meant. */
    private static final double KNOWN = 0.7;

    private final BaseLanguage language;
    private final TypedReader reader;
    private final Restorer restorer;

    public DidYouMean(BaseLanguage language, TypedReader reader) {
        this.language = language;
        this.reader = reader;
        restorer = new Restorer(language);
    }

    /** Empty if it says what was typed, or is not likely to be better. */
    public Optional<String> of(String typed) {
        String meant = restorer.restore(reader.read(typed).text());
        boolean same = meant.equalsIgnoreCase(PlainText.nfc(typed));
        return same || !isKnown(meant) ? Optional.empty() : Optional.of(meant);
    }

    private boolean isKnown(String meant) {
        List<TypedWord> words = TypedWord.in(meant);
        long known = words.stream()
                .filter(word -> word.hasDigit() || language.form(word.syllable().term()) >= 0)
                .count();
        return known >= KNOWN * words.size();
    }
}
