package vn.hoiluat.knowledge.search;

/**
 * What a match counts; a syllable counts 1. The figures behind them are in docs/adr/0004-search.md.
 *
 * @param pair two neighbouring syllables
 * @param question how much a word in the entry's question, or in its alternates, adds to the word in all its texts
 * @param number a document number that the entry cites
 * @param common the share of all entries from which on a word is too common to look entries up by
 * @param looked how many of the entries found are looked at word by word
 */
public record RankingWeights(double pair, double question, double number, double common, int looked) {

    /** The weights in use. */
    public static final RankingWeights DEFAULT = new RankingWeights(0.8, 0.2, 2.0, 0.05, 100);
}
