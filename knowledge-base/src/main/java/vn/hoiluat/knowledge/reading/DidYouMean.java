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
        String read = PlainText.nfc(reader.read(typed).text());
        String meant = keepingNames(read, restorer.restore(read));
        boolean same = meant.equalsIgnoreCase(PlainText.nfc(typed));
        return same || !isKnown(meant) ? Optional.empty() : Optional.of(meant);
    }

    /** Names, and what stands in brackets for something that was masked, have no marks that could be known. */
    private static String keepingNames(String read, String restored) {
        List<TypedWord> words = TypedWord.in(read);
        List<TypedWord> found = TypedWord.in(restored);
        var meant = new StringBuilder(restored);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (isName(words, i) || isBracketed(read, words.get(i).start())) {
                meant.replace(
                        found.get(i).start(), found.get(i).end(), words.get(i).text());
            }
        }
        return meant.toString();
    }

    /** A capital within a sentence, or at its beginning before another one. */
    private static boolean isName(List<TypedWord> words, int at) {
        return isCapital(words.get(at)) && (!words.get(at).first() || goesOn(words, at));
    }

    private static boolean goesOn(List<TypedWord> words, int at) {
        return at + 1 < words.size() && !words.get(at + 1).first() && isCapital(words.get(at + 1));
    }

    private static boolean isCapital(TypedWord word) {
        return word.startsWithCapital() && !word.isAllCapitals();
    }

    private static boolean isBracketed(String text, int at) {
        int opened = text.lastIndexOf('[', at);
        return opened >= 0 && text.lastIndexOf(']', at) < opened;
    }

    private boolean isKnown(String meant) {
        List<TypedWord> words = TypedWord.in(meant);
        long known = words.stream()
                .filter(word -> word.hasDigit() || language.form(word.syllable().term()) >= 0)
                .count();
        return known >= KNOWN * words.size();
    }
}
