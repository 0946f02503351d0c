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
    /** The person opened the account's chat. */
    OPENED,
    /** The person followed the account. */
    FOLLOW,
    UNFOLLOW,
    /** What the account itself sent, by us or by a person in the platform's own tool. */
    ECHO,
    SEEN,
    DELIVERED,
    /** A message of ours that the platform had taken did not arrive; the event's text says why, for officers. */
    UNDELIVERED,
    /** A message was changed after it was sent; the event has the new words. */
    EDITED,
    /** A message was taken back by who sent it. */
    DELETED,
    /** A public comment under a page's post, which may be replied to once, in private. */
    COMMENT,
    /** Said while another application speaks with the person: kept, never answered. */
    OVERHEARD,
    /** Another application or the platform's own inbox took the conversation over. */
    THREAD_TAKEN,
    /** The conversation was given back to us. */
    THREAD_RETURNED,
    /** The person withdrew consent on the platform: erase what we hold. */
    WITHDRAW;

    /** True for what a citizen says and an answer may be owed for. */
    public boolean isMessage() {
        return switch (this) {
            case TEXT, BUTTON, IMAGE, AUDIO, VIDEO, FILE, STICKER, LOCATION, LINK, CONTACT, COMMENT, EDITED -> true;
            case OPENED,
                    FOLLOW,
                    UNFOLLOW,
                    ECHO,
                    SEEN,
                    DELIVERED,
                    UNDELIVERED,
                    DELETED,
                    OVERHEARD,
                    THREAD_TAKEN,
                    THREAD_RETURNED,
                    WITHDRAW -> false;
        };
    }
}
