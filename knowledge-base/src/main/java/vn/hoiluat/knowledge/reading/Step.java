package vn.hoiluat.knowledge.reading;

/** By which step a word that was typed became the word it is read as. */
public enum Step {
    /** It is read as it stands. */
    AS_TYPED,
    /** A short form of messages: {@code ko}, {@code dc}. */
    SHORTHAND,
    /** A short form of law and offices, or of everyday life: {@code CCCD}, {@code cty}. */
    ABBREVIATION,
    /** A word of one part of the country, or a way to spell its sound: {@code má}, {@code hông}. */
    REGIONAL,
    /** Keystrokes of an input method that was not switched on: Telex, VNI. */
    KEYSTROKES,
    /** Several words without the blanks between them. */
    JOINED,
    /** One word with a blank in it. */
    SPLIT,
    /** One slip of a finger: a letter too many, too few, a wrong one, two swapped. */
    TYPO,
    /** The right letters with the wrong mark: hỏi for ngã. */
    TONE_SLIP
}
