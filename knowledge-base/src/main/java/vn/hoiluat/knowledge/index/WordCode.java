package vn.hoiluat.knowledge.index;

import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;

/**
 * A syllable as a number: which it is without marks, and which marks it has. Two of the thousands a base has seldom share one
 * number; then they count as the same word, which moves a score by a hair. Pure.
 */
public final class WordCode {

    private static final int MARK_BITS = 8;
    private static final int MARKS = (1 << MARK_BITS) - 1;

    /** Numbers below are no words: they say where a part of an entry begins. */
    static final int FIRST_WORD = 16 << MARK_BITS;

    /** No number of a word has this bit: the index keeps a note of its own there. */
    static final int NOTE = 1 << (Integer.SIZE - 2);

    private static final int FOLDED_RANGE = (NOTE >> MARK_BITS) - 16;

    private WordCode() {}

    /** The number of a syllable as it was written. */
    public static int of(Syllable syllable) {
        int folded = folded(syllable.folded());
        return syllable.isMarked() ? folded | 1 + Math.floorMod(mixed(syllable.term()), MARKS) : folded;
    }

    /** The number of a term without marks: a folded syllable, or a pair of them. */
    public static long ofTerm(String term) {
        int blank = term.indexOf(Syllables.PAIR_JOINT);
        return blank < 0 ? folded(term) : pair(folded(term.substring(0, blank)), folded(term.substring(blank + 1)));
    }

    /** The number of two syllables that follow each other. */
    public static long pair(int first, int second) {
        return (long) folded(first) << Integer.SIZE | folded(second);
    }

    /** The number of the same syllable without marks. */
    public static int folded(int word) {
        return word & ~MARKS;
    }

    /** Whether marks were written. */
    public static boolean isMarked(int word) {
        return (word & MARKS) != 0;
    }

    private static int folded(String syllable) {
        return FIRST_WORD + (Math.floorMod(mixed(syllable), FOLDED_RANGE) << MARK_BITS);
    }

    private static int mixed(String term) {
        int hash = term.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
