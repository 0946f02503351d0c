package vn.hoiluat.message;

/** Who speaks. Only {@link #SYSTEM} texts (emergency, code, notice) pass an officer's ownership of a conversation. */
public enum Sender {
    CITIZEN,
    BOT,
    OFFICER,
    SYSTEM
}
