package vn.hoiluat.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.index.WordCode;
import vn.hoiluat.knowledge.learning.FieldsOfLaw;

/**
 * The words of a question, each once, ready to be looked up word by word while entries are read. Immutable.
 */
public final class AskedWords {

    /**
     * A word that is looked for.
     *
     * @param marks whether only the same marks are a match; pairs are matched without
     * @param matter whether it says what the question is about; the others name a point or nothing
     * @param tells how much it tells entries apart, times its weight
     */
    public record Asked(Syllable syllable, boolean marks, boolean matter, double tells) {}

    /**
     * Two words that follow each other.
     *
     * @param first place of the first in the list of words
     * @param second place of the second
     * @param tells how much they tell entries apart together, times their weight
     */
    public record AskedPair(int first, int second, double tells) {}

    static final int NONE = -1;

    /** No word has this number. */
    private static final int EMPTY = 0;

    private static final int SLOTS_EACH = 8;
    private static final double PAIR_IN_FIELD = 0.5;

    private final int[] folded;
    private final int[] exact;
    private final boolean[] matter;
    private final double[] tells;
    private final int[] slots;
    private final int[] places;
    private final int[] pairs;
    private final long[] pairCodes;
    private final double[] pairTells;
    private final int points;
    private final double allWords;
    private final double allPairs;
    private final int allMatter;

    /**
     * @param words those of the question, no two alike without their marks
     * @param points what it wants to know
     * @param allWords what the words tell that an entry should have, all together
     * @param allPairs the same of the pairs
     */
    public AskedWords(List<Asked> words, List<AskedPair> pairs, int points, double allWords, double allPairs) {
        int size = words.size();
        folded = new int[size];
        exact = new int[size];
        matter = new boolean[size];
        tells = new double[size];
        slots = new int[Integer.highestOneBit(Math.max(8, size)) * SLOTS_EACH];
        places = new int[slots.length];
        for (int i = 0; i < size; i++) {
            Asked word = words.get(i);
            int code = WordCode.of(word.syllable());
            folded[i] = WordCode.folded(code);
            exact[i] = word.marks() ? code : 0;
            matter[i] = word.matter();
            tells[i] = word.tells();
            put(i);
        }
        this.pairs = new int[size * size];
        Arrays.fill(this.pairs, NONE);
        pairTells = new double[pairs.size()];
        pairCodes = new long[pairs.size()];
        for (int i = 0; i < pairTells.length; i++) {
            AskedPair pair = pairs.get(i);
            this.pairs[pair.first() * size + pair.second()] = i;
            pairCodes[i] = WordCode.pair(folded[pair.first()], folded[pair.second()]);
            pairTells[i] = pair.tells();
        }
        this.points = points;
        this.allWords = allWords;
        this.allPairs = allPairs;
        allMatter = (int) words.stream().filter(Asked::matter).count();
    }

    int size() {
        return folded.length;
    }

    int pairCount() {
        return pairTells.length;
    }

    /** The place of the word that is this one without marks, or {@link #NONE}. Most words of an entry meet an empty slot. */
    int find(int word) {
        int wanted = WordCode.folded(word);
        for (int slot = slot(wanted); slots[slot] != EMPTY; slot = slot + 1 & slots.length - 1) {
            if (slots[slot] == wanted) {
                return places[slot];
            }
        }
        return NONE;
    }

    /** Whether the word found has the marks that were asked for, if any were. */
    boolean isMeant(int place, int word) {
        return exact[place] == 0 || exact[place] == word;
    }

    /** How well they fit each field; a pair counts half a word, since it says again what its words say. */
    double[] fits(FieldsOfLaw fields) {
        int single = folded.length;
        long[] codes = new long[single + pairCodes.length];
        double[] weights = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i < single ? folded[i] : pairCodes[i - single];
            weights[i] = i < single ? 1 : PAIR_IN_FIELD;
        }
        return fields.fits(codes, weights, Math.max(1, single));
    }

    /** The place of the pair of these two, or {@link #NONE}. */
    int pair(int first, int second) {
        return pairs[first * folded.length + second];
    }

    /** Whether the word says what the question is about. */
    boolean isMatter(int place) {
        return matter[place];
    }

    /** How many words do. */
    int allMatter() {
        return allMatter;
    }

    double tells(int place) {
        return tells[place];
    }

    double pairTells(int pair) {
        return pairTells[pair];
    }

    int points() {
        return points;
    }

    double allWords() {
        return allWords;
    }

    double allPairs() {
        return allPairs;
    }

    private void put(int place) {
        int slot = slot(folded[place]);
        while (slots[slot] != EMPTY) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = folded[place];
        places[slot] = place;
    }

    private int slot(int word) {
        return (word >>> 8) * 0x9E3779B9 >>> 16 & slots.length - 1;
    }
}
