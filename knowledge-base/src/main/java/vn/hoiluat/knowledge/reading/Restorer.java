package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;

/**
 * Puts the marks back that were left out, as the base's language has them likeliest; marks that were typed stay. Pure; never
 * throws; immutable, for many threads.
 */
public final class Restorer {

    private static final int LONGEST = 2000;

    /** Of a word's forms, the rarer ones are not tried. */
    private static final int MOST_FORMS = 12;

    /** In a text with marks a word without them is more often meant so, in nats. */
    private static final double CHANGED_IN_MARKED_TEXT = 2;

    private final BaseLanguage language;
    private final LanguageModel model;

    public Restorer(BaseLanguage language) {
        this.language = language;
        model = LanguageModel.ofForms(language);
    }

    /** The text with its marks; numbers, names, what the base does not know, and all between the words as typed. */
    public String restore(String typed) {
        String composed = PlainText.nfc(typed);
        String looked = composed.length() > LONGEST ? composed.substring(0, LONGEST) : composed;
        if (language.isEmpty()) {
            return composed;
        }
        var text = new TypedText(looked, language);
        Choice last = null;
        for (int at = 0; at < text.size(); at++) {
            last = best(text, at, last);
        }
        return written(composed, text, last);
    }

    /** The choices for one word; each knows the best way to it. Chained through the first of the word before. */
    private Choice best(TypedText text, int at, @Nullable Choice before) {
        Choice first = null;
        for (int form : forms(text, at)) {
            boolean changed = text.isMarked()
                    && form >= 0
                    && !language.term(form).equals(text.syllable(at).term());
            double own = changed ? CHANGED_IN_MARKED_TEXT : 0;
            first = cheapest(text, at, form, own, before, first);
        }
        return Objects.requireNonNull(first);
    }

    private Choice cheapest(
            TypedText text, int at, int form, double own, @Nullable Choice before, @Nullable Choice next) {
        int number = text.word(at).hasDigit() ? BaseLanguage.NUMBER : form;
        Choice from = null;
        double least = before == null ? model.cost(BaseLanguage.BREAK, number) : Double.POSITIVE_INFINITY;
        for (Choice one = before; one != null; one = one.beside()) {
            int last = text.word(at).first() ? BaseLanguage.BREAK : one.number();
            double cost = one.cost() + model.cost(last, number);
            if (cost < least) {
                least = cost;
                from = one;
            }
        }
        return new Choice(form, number, least + own, from, next);
    }

    private int[] forms(TypedText text, int at) {
        Syllable typed = text.syllable(at);
        int word = text.number(at);
        if (text.word(at).hasDigit() || word < 0) {
            return new int[] {BaseLanguage.UNKNOWN};
        }
        if (typed.isMarked() && language.form(typed.term()) >= 0) {
            return new int[] {language.form(typed.term())};
        }
        int[] forms = Arrays.stream(language.forms(word))
                .filter(form -> keepsMarks(typed, new Syllable(language.term(form), typed.folded())))
                .limit(MOST_FORMS)
                .toArray();
        return forms.length == 0 ? new int[] {BaseLanguage.UNKNOWN} : forms;
    }

    private static boolean keepsMarks(Syllable typed, Syllable form) {
        if (typed.tone() != 0 && typed.tone() != form.tone()) {
            return false;
        }
        for (int i = 0; i < typed.letters().length(); i++) {
            char letter = typed.letters().charAt(i);
            if (letter > 'z' && letter != form.letters().charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String written(String composed, TypedText text, @Nullable Choice last) {
        List<Choice> chosen = new ArrayList<>();
        Choice cheapest = last;
        for (Choice one = last; one != null; one = one.beside()) {
            cheapest = cheapest == null || one.cost() < cheapest.cost() ? one : cheapest;
        }
        for (Choice one = cheapest; one != null; one = one.before()) {
            chosen.addFirst(one);
        }
        var written = new StringBuilder();
        int end = 0;
        for (int at = 0; at < text.size(); at++) {
            TypedWord word = text.word(at);
            int form = chosen.get(at).form();
            written.append(composed, end, word.start());
            boolean asTyped =
                    form < 0 || language.term(form).equals(word.syllable().term());
            written.append(asTyped ? word.text() : inCase(language.written(form), word));
            end = word.end();
        }
        return written.append(composed, end, composed.length()).toString();
    }

    private static String inCase(String written, TypedWord typed) {
        if (typed.isAllCapitals()) {
            return written.toUpperCase(Locale.ROOT);
        }
        return typed.startsWithCapital()
                ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1)
                : written;
    }

    /**
     * One form of one word.
     *
     * @param form UNKNOWN: as it was typed
     * @param before what comes before it on the best way
     * @param beside the next choice for the same word
     */
    private record Choice(
            int form,
            int number,
            double cost,
            @Nullable Choice before,
            @Nullable Choice beside) {}
}
