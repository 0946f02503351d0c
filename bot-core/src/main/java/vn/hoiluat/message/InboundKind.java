package vn.hoiluat.message;

/** What happened on the platform, in our words. */
public enum InboundKind {
    /** Words, typed or chosen. */
    TEXT,
    /** A button of ours was pressed; {@link InboundEvent#payload()} says which. */
    BUTTON,
    IMAGE,
    AUDIO,
    VIDEO,
    FILE,
    STICKER,
    LOCATION,
    /** A shared link, with its words if any. */
    LINK,
    /** A business card: personal data of somebody else. */
    CONTACT,
    /** The person opened or followed the account. */
    FOLLOW,
    UNFOLLOW,
    /** What the account itself sent, by us or by a person in the platform's own tool. */
    ECHO,
    SEEN,
    DELIVERED,
    /** The person withdrew consent on the platform: erase what we hold. */
    WITHDRAW;

    /** True for what a citizen says and an answer may be owed for. */
    public boolean isMessage() {
        return switch (this) {
            case TEXT, BUTTON, IMAGE, AUDIO, VIDEO, FILE, STICKER, LOCATION, LINK, CONTACT -> true;
            case FOLLOW, UNFOLLOW, ECHO, SEEN, DELIVERED, WITHDRAW -> false;
        };
    }
}
