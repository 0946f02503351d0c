package vn.hoiluat.knowledge.unanswered;

/**
 * Which clusters somebody wants to see.
 *
 * @param field only this field; empty for all
 * @param weeks only what was asked in so many weeks to this one, counted by that; 0 for as long as questions are kept
 */
public record InboxFilter(ClusterState state, String field, int weeks) {

    /** A year; questions are kept no longer by default. */
    private static final int MOST_WEEKS = 53;

    public InboxFilter {
        if (weeks < 0 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(weeks + " weeks, expected 0 to " + MOST_WEEKS);
        }
    }

    /** How often a cluster was asked in the time meant. */
    public int count(QuestionCluster cluster, Week now) {
        return weeks == 0 ? cluster.count() : cluster.count(now, weeks);
    }
}
