package vn.hoiluat.triage;

import java.util.List;

/**
 * Something in a message that speaks for an outcome, or against it.
 *
 * @param family signs that say the same thing: of each family only the weightiest counts
 * @param points what it is worth, negative if it speaks against
 * @param all every one of these is in the message
 * @param source where it is written, for explanations
 */
record Sign(String family, int points, List<Sequence> all, String source) {

    boolean isIn(Occurrences occurrences) {
        return all.stream().allMatch(sequence -> sequence.isIn(occurrences));
    }

    /** Why it counted, in one line. */
    String explained() {
        return "%s %+d (%s)".formatted(family, points, source);
    }
}
