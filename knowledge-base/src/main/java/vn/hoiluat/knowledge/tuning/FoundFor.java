package vn.hoiluat.knowledge.tuning;

import java.util.List;
import vn.hoiluat.knowledge.ranking.Features;

/**
 * What was found for one judged question, before weights order it.
 *
 * @param set the name of its set
 * @param decides whether decisions are measured on it
 * @param weight what a question of this set counts beside one of another
 * @param found features of each entry found
 * @param right whether each of them answers it; none does if the base has no answer
 * @param answerable whether the base has an answer, found or not
 */
record FoundFor(
        String set, boolean decides, double weight, List<Features> found, List<Boolean> right, boolean answerable) {

    boolean hasRight() {
        return right.contains(true);
    }
}
