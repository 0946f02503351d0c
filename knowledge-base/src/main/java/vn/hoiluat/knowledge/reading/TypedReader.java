package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.reading.ReadWord.Other;
import vn.hoiluat.knowledge.reading.Reading.Addition;

/**
 * Reads what was typed as words of the base: a noisy channel, in which each way to have typed a word has a cost and the
 * base's own language says which words follow each other. Numbers, codes, addresses and names stay as they are, and so does
 * a word that the base has beside its neighbours. Pure; never throws; immutable, for many threads.
 */
public final class TypedReader {

    /** A longer text is a story: its end is taken as it is, which bounds the time. */
    private static final int LONGEST = 2000;

    /** Another meaning is kept if it is at most this many nats behind the best. */
    private static final double NEARLY_AS_LIKELY = 1.5;

    /** Where digits are marks, a word with digits hardly is a number. */
    private static final double DIGITS_STAY = 12;

    /** Letters that the base knows with marks that it never has on them. */
    private static final double STRANGE_MARKS = 4;

    private static final double OTHER = 0.5;
    private static final double LONG_FORM = 0.5;
    private static final int MOST_OTHERS = 2;

    private final BaseLanguage language;
    private final ReadingTables tables;
    private final LanguageModel model;
    private final KeystrokeGuesses keystrokes;
    private final List<Guesses> guesses;
    private final MarkSlips markSlips;
    private final EverydayWords everyday;

    public TypedReader(BaseLanguage language, ReadingTables tables) {
        this.language = language;
        this.tables = tables;
        model = LanguageModel.ofWords(language);
        keystrokes = new KeystrokeGuesses(language);
        guesses = List.of(
                new TableGuesses(tables, language),
                keystrokes,
                new SpellingGuesses(language, tables),
                new JoinedGuesses(language, model),
                new SplitGuesses(language),
                new SlipGuesses(language, model, tables));
        markSlips = new MarkSlips(language);
        everyday = new EverydayWords(tables);
    }

    /** Reads a message in any Unicode form. */
    public Reading read(String message) {
        String typed = PlainText.nfc(message);
        if (language.isEmpty()) {
            return Reading.asTyped(typed);
        }
        var text = new TypedText(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, language);
        if (text.size() == 0) {
            return Reading.asTyped(typed);
        }
        var path = new BestPath(text, meanings(text), model);
        List<Meaning> best = path.best();
        List<ReadWord> words = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            words.add(word(text, best, i, path));
            addLongForm(text, best.get(i), additions);
        }
        var reading = new Reading(typed, words, List.of());
        additions.addAll(everyday.in(reading.text()));
        return new Reading(typed, words, additions);
    }

    private List<List<Meaning>> meanings(TypedText text) {
        boolean digitsMark = keystrokes.hasDigitsForMarks(text);
        List<List<Meaning>> all = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            List<Meaning> here = new ArrayList<>();
            here.add(asTyped(text, at, digitsMark));
            if (!text.isUntouched(at)) {
                for (Guesses guess : guesses) {
                    guess.guess(text, at, here::add);
                }
            } else if (digitsMark && text.word(at).hasDigit()) {
                keystrokes.guessDigits(text, at, here::add);
            }
            all.add(here);
        }
        return all;
    }

    private Meaning asTyped(TypedText text, int at, boolean digitsMark) {
        int[] words = {text.number(at)};
        boolean strange = text.syllable(at).isMarked()
                && !text.isUntouched(at)
                && language.form(text.syllable(at).term()) < 0;
        double cost = digitsMark && text.word(at).hasDigit() ? DIGITS_STAY : strange ? STRANGE_MARKS : 0;
        return new Meaning(at, at + 1, Step.AS_TYPED, text.word(at).text(), words, cost);
    }

    private ReadWord word(TypedText text, List<Meaning> best, int index, BestPath path) {
        Meaning meaning = best.get(index);
        int start = text.word(meaning.from()).start();
        int end = text.word(meaning.to() - 1).end();
        String typed = start + text.word(meaning.from()).text().length() == end
                ? text.word(meaning.from()).text()
                : text.word(meaning.from()).text() + " "
                        + text.word(meaning.to() - 1).text();
        if (meaning.step() == Step.AS_TYPED && !text.isUntouched(meaning.from())) {
            int meant = markSlips.meant(
                    text.syllable(meaning.from()), form(text, best, index - 1), form(text, best, index + 1));
            if (meant >= 0) {
                return new ReadWord(start, end, typed, language.written(meant), Step.TONE_SLIP, List.of());
            }
        }
        return new ReadWord(start, end, typed, meaning.read(), meaning.step(), others(meaning, path));
    }

    /** The form of a neighbour as it was read; a break between them is not looked at, as it seldom separates words. */
    private int form(TypedText text, List<Meaning> best, int index) {
        if (index < 0 || index >= best.size()) {
            return BaseLanguage.UNKNOWN;
        }
        Meaning neighbour = best.get(index);
        if (neighbour.words().length > 1) {
            return BaseLanguage.UNKNOWN;
        }
        return text.isUntouched(neighbour.from()) && text.word(neighbour.from()).hasDigit()
                ? BaseLanguage.NUMBER
                : language.form(
                        Syllable.of(neighbour.read().toLowerCase(Locale.ROOT)).term());
    }

    /** Other meanings of a short form that are nearly as likely; what was typed is kept anyway. */
    private static List<Other> others(Meaning chosen, BestPath path) {
        if (!isShortForm(chosen)) {
            return List.of();
        }
        List<Other> others = new ArrayList<>();
        path.others(chosen).forEach((meaning, behind) -> {
            boolean isNew = !meaning.read().equals(chosen.read())
                    && others.stream().noneMatch(other -> other.read().equals(meaning.read()));
            if (isNew && isShortForm(meaning) && behind <= NEARLY_AS_LIKELY && others.size() < MOST_OTHERS) {
                others.add(new Other(meaning.read(), meaning.step(), OTHER * Math.exp(-behind)));
            }
        });
        return others;
    }

    private static boolean isShortForm(Meaning meaning) {
        return meaning.step() == Step.SHORTHAND || meaning.step() == Step.ABBREVIATION;
    }

    /** A short form that stays, since the base has it, gets its long form beside it. */
    private void addLongForm(TypedText text, Meaning chosen, List<Addition> additions) {
        if (chosen.step() != Step.AS_TYPED || text.isUntouched(chosen.from())) {
            return;
        }
        @Nullable String only = null;
        for (ReadingTables.Form form : tables.of(text.word(chosen.from()).lower())) {
            if (form.step() == Step.ABBREVIATION) {
                only = form.meanings().size() == 1 ? form.meanings().getFirst() : null;
            }
        }
        if (only != null && language.word(Syllable.of(only.split(" ")[0]).folded()) >= 0) {
            additions.add(new Addition(chosen.read(), only, LONG_FORM));
        }
    }
}
