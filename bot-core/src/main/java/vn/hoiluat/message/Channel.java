package vn.hoiluat.message;

/** Where citizens write. The list is explicit: a new channel is a new constant and a package in {@code channels}. */
public enum Channel {
    ZALO,
    MESSENGER,
    SMS,
    WEB,
    /** No platform: said on the telephone, at the counter or in a letter, and recorded by an officer. */
    OFFICE,
    /** No platform: questions that the central database assigns to this unit, and takes one answer each of. */
    CENTRAL;

    /** True if people follow accounts there, and only who does is sure to be reached later. */
    public boolean hasFollowers() {
        return this == ZALO;
    }

    /** True if whoever asked can be written to in passing, or told something; false if there is a place for an answer only. */
    public boolean takesMessages() {
        return this != CENTRAL;
    }

    /** True if somebody is on the other side who reads what is written and may press a button. */
    public boolean isWrittenOn() {
        return this != OFFICE && this != CENTRAL;
    }
}
