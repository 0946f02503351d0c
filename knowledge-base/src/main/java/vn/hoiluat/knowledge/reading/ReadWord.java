package vn.hoiluat.knowledge.reading;

import java.util.List;

/**
 * A word of a message, or several that were torn apart, with what it is read as.
 *
 * @param start where it begins in the message
 * @param end one past its last character
 * @param typed as it was typed
 * @param read what it most likely means: the same if the step is AS_TYPED, several words for a long form
 * @param others what it nearly as likely means, the likelier first
 */
public record ReadWord(int start, int end, String typed, String read, Step step, List<Other> others) {

    public ReadWord {
        others = List.copyOf(others);
    }

    /**
     * A second meaning.
     *
     * @param weight how likely it is beside the first, between 0 and 1
     */
    public record Other(String read, Step step, double weight) {}

    /** Whether it is read as something else than it was typed. */
    public boolean isReplaced() {
        return step != Step.AS_TYPED;
    }
}
