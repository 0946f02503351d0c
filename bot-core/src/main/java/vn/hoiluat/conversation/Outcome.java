package vn.hoiluat.conversation;

/** What came of a citizen's turn. */
public enum Outcome {
    /** An entry was sent, word for word. */
    ANSWER,
    /** Choices were offered. */
    CHOICES,
    /** The citizen was asked what the question leaves open. */
    ASK_BACK,
    /** A case was opened. */
    CASE,
    /** The words were added to a case that was open. */
    CASE_CONTINUED,
    /** The fixed text for danger was sent. */
    EMERGENCY,
    /** A fixed text was sent: greeting, thanks, wishes that need no search. */
    FIXED_TEXT,
    /** Nothing was to be said. */
    SILENCE
}
