package vn.hoiluat.channels.zalo;

/**
 * What an error code of Zalo's means for us. The codes are those of the platform's table; a code that is not in it counts as
 * {@link #BUG}, so that nothing is tried for ever.
 */
enum ZaloErrorClass {
    /** The access token is wrong or over: renew it and try once more. */
    TOKEN,
    /** Try again later. */
    TRANSIENT,
    /** Not at night: try again in the morning. */
    NIGHT,
    /** The person has been silent for too long. */
    WINDOW,
    /** The person cannot be written to. */
    PERSON,
    QUOTA,
    /** Somebody must act at the platform. */
    ADMINISTRATOR,
    /** Our request was wrong. */
    BUG;

    static ZaloErrorClass of(long code) {
        return switch (Math.clamp(code, Integer.MIN_VALUE, 0)) {
            case -216, -220, -124 -> TOKEN;
            case -32, -200 -> TRANSIENT;
            case -234, -133 -> NIGHT;
            case -230, -232 -> WINDOW;
            case -213, -217, -227, -244, -108, -114, -118, -119, -139, -140, -141 -> PERSON;
            case -211, -218, -224, -144, -147 -> QUOTA;
            case -204, -205, -209, -212, -219, -221, -223, -242, -1241, -320, -321 -> ADMINISTRATOR;
            default -> BUG;
        };
    }
}
