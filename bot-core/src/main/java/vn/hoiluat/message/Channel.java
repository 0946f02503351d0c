package vn.hoiluat.message;

/** Where citizens write. The list is explicit: a new channel is a new constant and a package in {@code channels}. */
public enum Channel {
    ZALO,
    MESSENGER,
    SMS,
    WEB,
    /** No platform: said on the telephone, at the counter or in a letter, and recorded by an officer. */
    OFFICE;

    /** True if people follow accounts there, and only who does is sure to be reached later. */
    public boolean hasFollowers() {
        return this == ZALO;
    }
}
