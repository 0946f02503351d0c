package vn.hoiluat.knowledge.analysis;

/** The ways a text is turned into terms. */
public enum TermForm {
    /** One term per syllable, its tone apart from its letters: {@code hòa} and {@code hoà} are the same term. */
    SYLLABLES,
    /** {@link #SYLLABLES} without any mark, as people type on a phone. */
    FOLDED,
    /**
     * One term per pair of neighbouring syllables, without any mark. Two syllables together say which word is meant, so
     * that their marks are not needed (docs/adr/0004-search.md).
     */
    PAIRS
}
