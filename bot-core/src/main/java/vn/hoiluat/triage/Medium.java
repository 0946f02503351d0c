package vn.hoiluat.triage;

/** What a message is made of when it is not words. */
public enum Medium {
    VOICE,
    IMAGE,
    VIDEO,
    FILE,
    STICKER,
    LOCATION,
    CONTACT,
    /** A link without words. */
    LINK,
    /** Signs and smileys only. */
    EMOJI
}
