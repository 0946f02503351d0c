package vn.hoiluat.knowledge.analysis;

/** The four ways a text is turned into terms. */
public enum TermForm {
    /** One term per syllable, its tone apart from its letters: {@code hòa} and {@code hoà} are the same term. */
    SYLLABLES,
    /** One term per pair of neighbouring syllables. */
    PAIRS,
    /** {@link #SYLLABLES} without any mark, as people type on a phone. */
    FOLDED,
    /** {@link #PAIRS} without any mark. */
    FOLDED_PAIRS;

    boolean isFolded() {
        return this == FOLDED || this == FOLDED_PAIRS;
    }

    boolean isPaired() {
        return this == PAIRS || this == FOLDED_PAIRS;
    }
}
