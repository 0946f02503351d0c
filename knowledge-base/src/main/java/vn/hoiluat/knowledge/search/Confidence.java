package vn.hoiluat.knowledge.search;

/**
 * How sure a search is of a hit, from its share of the best possible score. Monotone: a logistic curve whose middle and
 * steepness were chosen on judged questions (docs/adr/0004-search.md); that two entries fit alike is for the policy to see.
 *
 * @param middle the share at which it is as likely right as wrong, 0 to 1
 * @param steepness how fast it rises around the middle
 */
public record Confidence(double middle, double steepness) {

    /** The curve in use. */
    public static final Confidence DEFAULT = new Confidence(0.30, 12);

    /** The confidence, between 0 and 1. */
    public double of(Hit hit) {
        return 1 / (1 + Math.exp(-steepness * (hit.share() - middle)));
    }
}
