package vn.hoiluat.answering;

/** What a question leaves open, so that the citizen is asked once. */
public enum AskBackReason {
    /** What it is about: a question after something else ("and what of that?") as the first words of a conversation. */
    MATTER,
    /** Which commune: it names a district, a level that is no more, and asks where. */
    COMMUNE
}
