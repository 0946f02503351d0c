package vn.hoiluat.delivery;

/** Why something is said. */
public enum Occasion {
    /** The citizen asked, whether the bot answers at once or an officer days later. */
    REPLY,
    /** We speak of our own accord: never to those who opted out, and by day only. */
    NOTICE
}
