package vn.hoiluat.message;

/** Where citizens write. The list is explicit: a new channel is a new constant and a package in {@code channels}. */
public enum Channel {
    ZALO,
    MESSENGER,
    SMS,
    WEB
}
