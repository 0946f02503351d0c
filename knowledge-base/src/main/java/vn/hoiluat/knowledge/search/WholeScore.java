package vn.hoiluat.knowledge.search;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;

/** Gives entries the score of a second query in place of the first one's. */
final class WholeScore extends QueryRescorer {

    WholeScore(Query query) {
        super(query);
    }

    @Override
    protected float combine(float firstPassScore, boolean secondPassMatches, float secondPassScore) {
        return secondPassMatches ? secondPassScore : 0;
    }
}
