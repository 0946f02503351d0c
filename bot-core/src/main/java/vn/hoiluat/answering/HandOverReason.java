package vn.hoiluat.answering;

/** Why a question went to officers. */
public enum HandOverReason {
    /** The citizen asked for a person. */
    OFFICER_WANTED,
    /** Nothing in the base comes near. */
    NOTHING_FOUND,
    /** Something was found, but not surely enough to answer or to offer. */
    NOT_SURE,
    /** None of the choices offered was wanted. */
    NONE_OF_THE_CHOICES,
    /** What fits rests on law that is no longer, or not yet, in force. */
    LAW_CHANGED,
    /** What fits names a value of this place, such as a fee or an address, that is not known for the day. */
    LOCAL_DATA_MISSING,
    /** What fits has no citation that resolves. */
    NO_SOURCE,
    /** A voice message, picture or file, which the bot does not read. */
    NOT_TEXT,
    /** The text could not be read as a question. */
    UNCLEAR,
    /** Danger was reported; an officer is alarmed besides. */
    EMERGENCY,
    /** The message came so late that an instant reply would be out of place. */
    DELAYED,
    /** An administrator switched the bot's answers off for this account. */
    SWITCHED_OFF,
    /** The search failed or took too long. */
    SEARCH_FAILED,
    /** An officer is writing from the platform's own tool, and no case was open. */
    TAKEN_OVER,
    /** Somebody called, and an officer recorded it. */
    RECORDED_CALL,
    /** Somebody came, and an officer recorded it. */
    RECORDED_VISIT,
    /** Somebody sent a letter, and an officer recorded it. */
    RECORDED_LETTER,
    /** The central database assigned it to this unit. */
    ASSIGNED
}
