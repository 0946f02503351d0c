package vn.hoiluat.knowledge.search;

/**
 * What a match counts. The figures behind them are in docs/adr/0004-search.md.
 *
 * @param syllable a syllable with its marks
 * @param folded the same without marks; both together for a syllable that was typed without any
 * @param pair two neighbouring syllables with their marks
 * @param foldedPair the same without marks; both together if one of them was typed without any
 * @param question how much a match in the entry's question, or in its alternates, adds to the match in all its texts
 * @param number a document number that the entry cites
 */
public record RankingWeights(
        double syllable, double folded, double pair, double foldedPair, double question, double number) {

    /** The weights in use. */
    public static final RankingWeights DEFAULT = new RankingWeights(0.7, 0.3, 0.5, 0.25, 0.3, 2.0);
}
