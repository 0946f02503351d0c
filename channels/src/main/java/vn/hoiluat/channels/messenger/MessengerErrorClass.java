package vn.hoiluat.channels.messenger;

import java.util.Map;

/**
 * What an error of the Graph API means for us, by code and subcode and never by its words. The rows are those of
 * {@code channels.md} 2.6, from Meta's list of error codes and from deployed code. A code that is in no row counts as
 * {@link #REQUEST}, so that nothing is tried for ever.
 */
enum MessengerErrorClass {
    /** The platform failed and does not say at which point: the message may have gone out. */
    UNKNOWN,
    /** Try again later. */
    TRANSIENT,
    /** Too much at a time: try again in minutes. */
    RATE,
    /** The page's token is over or was taken back. */
    TOKEN,
    /** The person has been silent for too long. */
    WINDOW,
    /** The person cannot be written to. */
    PERSON,
    /** Somebody must act at the platform. */
    PERMISSION,
    /** Our request was wrong. */
    REQUEST;

    private static final Map<String, MessengerErrorClass> BY_SUBCODE = Map.ofEntries(
            Map.entry("10/2018278", WINDOW),
            Map.entry("10/2018065", WINDOW),
            Map.entry("10/2534022", WINDOW),
            Map.entry("10/2018108", PERSON),
            Map.entry("100/2018001", PERSON),
            Map.entry("200/1545041", PERSON),
            Map.entry("200/2018028", PERMISSION),
            Map.entry("200/2018027", PERMISSION),
            Map.entry("200/2018021", PERMISSION),
            Map.entry("10/1893063", PERMISSION));

    private static final Map<Integer, MessengerErrorClass> BY_CODE = Map.of(
            1, UNKNOWN,
            2, UNKNOWN,
            1200, TRANSIENT,
            4, RATE,
            613, RATE,
            190, TOKEN,
            551, PERSON,
            10, PERMISSION,
            200, PERMISSION,
            230, PERMISSION);

    /** The class of an error; {@code subcode} is 0 if there is none. */
    static MessengerErrorClass of(int code, int subcode) {
        MessengerErrorClass exact = BY_SUBCODE.get(code + "/" + subcode);
        return exact == null ? BY_CODE.getOrDefault(code, REQUEST) : exact;
    }
}
