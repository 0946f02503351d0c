package vn.hoiluat.knowledge.search;

import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.EntryContent;

/**
 * How sure a search is of a hit. Where an entry says in which ways it is asked, these must hold the question: its answer mentions
 * much that it is not about. Where it does not, as in imported articles, the share of the best possible score decides. Both on a
 * logistic curve whose middle and steepness were chosen on judged questions (docs/adr/0004-search.md); that two entries fit alike
 * is for the policy to see. Safe for use by many threads.
 */
public final class Confidence {

    private static final Curve BY_SCORE = new Curve(0.30, 12);
    private static final Curve BY_WORDING = new Curve(0.325, 5);

    private final Syllables analysis;

    public Confidence(Syllables analysis) {
        this.analysis = analysis;
    }

    /** The confidence, between 0 and 1. */
    public double of(Hit hit, EntryContent content) {
        return content.alternates().isEmpty()
                ? BY_SCORE.at(hit.share())
                : BY_WORDING.at(hit.question().shareIn(content.phrasings(), analysis));
    }

    /**
     * A curve between 0 and 1.
     *
     * @param middle where it is as likely right as wrong
     * @param steepness how fast it rises there
     */
    private record Curve(double middle, double steepness) {

        double at(double share) {
            return 1 / (1 + Math.exp(-steepness * (share - middle)));
        }
    }
}
