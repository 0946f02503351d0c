package vn.hoiluat.triage;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.rating.RatingPress;

/**
 * The payloads of our own buttons. A tap comes back as an ordinary text on some channels, so they are unmistakable, and
 * they count only as the whole of a message; a citizen who types one is treated like one who taps.
 */
public final class Buttons {

    /** «Gặp cán bộ». */
    public static final String OFFICER = "#HL_CANBO";

    /** «Tôi vẫn chờ». */
    public static final String STILL_WAITING = "#HL_CHO";

    /** Yes, erase my data. */
    public static final String ERASE = "#HL_XOA";

    /** Yes, no more messages that were not asked for. */
    public static final String OPT_OUT = "#HL_TUCHOI";

    /** No, leave all as it is. */
    public static final String NEVER_MIND = "#HL_THOI";

    /** A number behind it: one of the choices offered. */
    private static final String CHOICE = "#HL_CHON_";

    private Buttons() {}

    /**
     * The payload of one of the choices offered.
     *
     * @param number 1 to 3, or 0 for none of them
     */
    public static String choice(int number) {
        if (number < 0 || number > 3) {
            throw new IllegalArgumentException("choice " + number + ", expected 0 to 3");
        }
        return CHOICE + number;
    }

    /** What one of our payloads means, or null for any other text. */
    public static @Nullable Triaged meaning(String text) {
        return switch (text) {
            case OFFICER -> new Triaged.OfficerWanted();
            case STILL_WAITING -> new Triaged.StillWaiting();
            case ERASE -> new Triaged.DataRequest(DataWish.ERASE_CONFIRMED);
            case OPT_OUT -> new Triaged.OptOut();
            case NEVER_MIND -> new Triaged.NeverMind();
            case CHOICE + "0" -> new Triaged.Choice(0);
            case CHOICE + "1" -> new Triaged.Choice(1);
            case CHOICE + "2" -> new Triaged.Choice(2);
            case CHOICE + "3" -> new Triaged.Choice(3);
            default ->
                RatingPress.of(text)
                        .map(press -> new Triaged.Rated(press.opinion(), press.answer()))
                        .orElse(null);
        };
    }
}
