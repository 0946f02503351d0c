package vn.hoiluat.conversation;

/** Who speaks for us in a conversation. */
public enum Owner {
    BOT,
    OFFICER
}
