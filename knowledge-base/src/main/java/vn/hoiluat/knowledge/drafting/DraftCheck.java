package vn.hoiluat.knowledge.drafting;

import java.util.List;
import vn.hoiluat.answering.CitedProvision;

/**
 * What was found in a draft.
 *
 * @param personal personal numbers that are left in it: with any it can be neither kept nor submitted
 * @param citations the provisions it names, each as it stands today; without any it cannot be submitted
 * @param near entries of the base that are like it, the likest first
 * @param complete whether nothing else is missing
 */
public record DraftCheck(
        List<PersonalLeft> personal, List<CitedProvision> citations, List<NearEntry> near, boolean complete) {

    /** The parts of a draft that are looked through. */
    public enum Part {
        QUESTION,
        SHORT_ANSWER,
        FULL_ANSWER,
        BASIS
    }

    /**
     * A personal number and where it stands.
     *
     * @param before the words right before it, {@code after} those right behind it
     */
    public record PersonalLeft(Part part, String before, String number, String after) {

        @Override
        public String toString() {
            return "a personal number in " + part;
        }
    }

    /**
     * An entry that may say the same.
     *
     * @param likeness how sure the search is, from 0 to 1
     */
    public record NearEntry(String key, String question, double likeness) {}

    public DraftCheck {
        personal = List.copyOf(personal);
        citations = List.copyOf(citations);
        near = List.copyOf(near);
    }

    /** Whether it may be stored as a draft. */
    public boolean mayBeKept() {
        return personal.isEmpty();
    }

    /** Whether it may go to a reviewer. */
    public boolean mayBeSubmitted() {
        return mayBeKept() && complete && !citations.isEmpty();
    }
}
