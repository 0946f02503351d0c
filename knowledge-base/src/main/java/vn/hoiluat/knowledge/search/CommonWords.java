package vn.hoiluat.knowledge.search;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;

/** Adds the score of the common words to that of the telling ones. */
final class CommonWords extends QueryRescorer {

    CommonWords(Query query) {
        super(query);
    }

    @Override
    protected float combine(float firstPassScore, boolean secondPassMatches, float secondPassScore) {
        return secondPassMatches ? firstPassScore + secondPassScore : firstPassScore;
    }
}
