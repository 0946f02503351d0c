package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.triage.Vocabulary.Found;

/**
 * Phrases that follow one another, with a limited number of words between: {@code @ai ~2 đang ~1 @đánh}. Without a number up
 * to three words may lie between two phrases.
 */
record Sequence(List<Step> steps) {

    private static final int USUAL_GAP = 3;

    /**
     * A phrase of a set.
     *
     * @param gap most words between the one before and this
     */
    record Step(String set, int gap) {}

    static Sequence parse(String text) {
        List<Step> steps = new ArrayList<>();
        int gap = USUAL_GAP;
        for (String part : text.strip().split(" +", -1)) {
            if (part.charAt(0) == '~') {
                gap = Integer.parseInt(part.substring(1));
            } else {
                steps.add(new Step(part, gap));
                gap = USUAL_GAP;
            }
        }
        return new Sequence(List.copyOf(steps));
    }

    boolean isIn(Occurrences occurrences) {
        for (Step step : steps) {
            if (occurrences.of(step.set()).isEmpty()) {
                return false;
            }
        }
        List<Found> reached = occurrences.of(steps.getFirst().set());
        for (Step step : steps.subList(1, steps.size())) {
            if (reached.isEmpty()) {
                return false;
            }
            reached = after(reached, step, occurrences);
        }
        return !reached.isEmpty();
    }

    private static List<Found> after(List<Found> before, Step step, Occurrences occurrences) {
        List<Found> after = new ArrayList<>();
        for (Found next : occurrences.of(step.set())) {
            for (Found one : before) {
                if (follows(one, next, step.gap(), occurrences)) {
                    after.add(next);
                    break;
                }
            }
        }
        return after;
    }

    private static boolean follows(Found before, Found next, int gap, Occurrences occurrences) {
        int between = occurrences.between(before, next);
        return between >= 0 && between <= gap;
    }
}
