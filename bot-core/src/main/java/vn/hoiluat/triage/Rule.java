package vn.hoiluat.triage;

import java.util.List;

/**
 * What a message must hold, and what it must not.
 *
 * @param outcome what is concluded
 * @param all every one of these is in the message
 * @param unless none of these is
 * @param source where it is written, for explanations
 */
record Rule(String outcome, List<Sequence> all, List<Sequence> unless, String source) {

    boolean holds(Occurrences occurrences) {
        for (Sequence sequence : all) {
            if (!sequence.isIn(occurrences)) {
                return false;
            }
        }
        for (Sequence sequence : unless) {
            if (sequence.isIn(occurrences)) {
                return false;
            }
        }
        return true;
    }
}
