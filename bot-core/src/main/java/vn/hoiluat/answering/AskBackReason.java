package vn.hoiluat.answering;

/** What a question leaves open, so that the citizen is asked once. */
public enum AskBackReason {
    /** What it is about: "thế còn con thì sao?" as the first words of a conversation. */
    MATTER,
    /** Which commune: it names a district, a level that is no more, and asks where. */
    COMMUNE
}
