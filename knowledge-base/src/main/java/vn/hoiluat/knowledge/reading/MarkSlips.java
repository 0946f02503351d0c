package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.knowledge.analysis.Syllable;

/** Syllables with the right letters and a wrong mark: hỏi for ngã as half of the country says it, or any other. Immutable. */
final class MarkSlips {

    private static final int HOOK = 3;
    private static final int TILDE = 4;
    private static final char D_WITH_BAR = '\u0111';

    /** How often the base must have the usual other one beside the neighbours, where it never has the one typed. */
    private static final int LEAST_WITH_USUAL_SLIP = 2;

    /** The same for any other mark, of a syllable that the base does not have at all. */
    private static final int LEAST_WITH_OTHER_MARK = 5;

    private static final int OFTEN = 50;

    private final BaseLanguage language;

    MarkSlips(BaseLanguage language) {
        this.language = language;
    }

    /**
     * The form that was meant, or {@link BaseLanguage#UNKNOWN} if the one typed may be right.
     *
     * @param before the form before, or UNKNOWN; {@code after} likewise
     */
    int meant(Syllable typed, int before, int after) {
        int form = language.form(typed.term());
        if (!typed.isMarked() || beside(form, before, after) > 0) {
            return BaseLanguage.UNKNOWN;
        }
        for (Syllable usual : usual(typed)) {
            int other = language.form(usual.term());
            boolean onlyOne = language.formCount(form) == 0 && language.formCount(other) > OFTEN;
            if (onlyOne || beside(other, before, after) >= LEAST_WITH_USUAL_SLIP) {
                return other;
            }
        }
        return language.formCount(form) == 0 ? likeliest(typed, before, after) : BaseLanguage.UNKNOWN;
    }

    private int likeliest(Syllable typed, int before, int after) {
        int word = language.word(typed.folded());
        int likeliest = BaseLanguage.UNKNOWN;
        int most = LEAST_WITH_OTHER_MARK - 1;
        if (word >= 0) {
            for (int other : language.forms(word)) {
                int beside = isNear(typed, other) ? beside(other, before, after) : 0;
                if (beside > most) {
                    most = beside;
                    likeliest = other;
                }
            }
        }
        return likeliest;
    }

    /** What half of the country says alike, and the bar of the d that a finger missed. */
    private static List<Syllable> usual(Syllable typed) {
        List<Syllable> usual = new ArrayList<>();
        if (typed.tone() == HOOK || typed.tone() == TILDE) {
            usual.add(typed.inTone(HOOK + TILDE - typed.tone()));
        }
        if (typed.term().charAt(0) == 'd') {
            usual.add(new Syllable(D_WITH_BAR + typed.term().substring(1), typed.folded()));
        }
        return usual;
    }

    /** One mark is wrong, not two. */
    private boolean isNear(Syllable typed, int other) {
        var meant = new Syllable(language.term(other), typed.folded());
        return meant.tone() == typed.tone() || meant.letters().equals(typed.letters());
    }

    private int beside(int form, int before, int after) {
        return language.formPairs(before, form) + language.formPairs(form, after);
    }
}
