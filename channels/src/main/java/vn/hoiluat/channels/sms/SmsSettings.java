package vn.hoiluat.channels.sms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.wording.SmsWording;

/**
 * The names under which an SMS account keeps its settings and secrets, beside those of its gateway, and what they say. Every
 * reading throws {@link IllegalArgumentException} that names the setting if its value makes no sense.
 */
public final class SmsSettings {

    /** Setting: the way to the carrier, a {@link SmsGateway#name}. */
    public static final String GATEWAY = "gateway";

    /** Setting: most segments of one text, 1 to 3, as the templates are filled for; default 3. */
    public static final String SEGMENTS = SmsWording.SEGMENTS;

    /** Setting: the word before a citizen's text by which the carrier of a short code finds us; default none. */
    public static final String KEYWORD = "keyword";

    /** Setting: what one segment costs in đồng, where the carrier does not report it; default 0. */
    public static final String PRICE = "pricePerSegment";

    /** Setting: most segments of one day; default {@code hoiluat.channels.sms.segments-per-day}. */
    public static final String SEGMENTS_PER_DAY = "segmentsPerDay";

    /** Setting: most texts to one number on one day; default {@code hoiluat.channels.sms.texts-per-number}. */
    public static final String TEXTS_PER_NUMBER = "textsPerNumber";

    /** Secret: the end of the addresses the carrier calls, at least 16 characters; made and kept by us if it is missing. */
    public static final String WEBHOOK_TOKEN = "webhookToken";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private SmsSettings() {}

    /** The most segments of one text of the account. */
    static int segments(ChannelAccount account) {
        try {
            return SmsWording.segments(account);
        } catch (IllegalArgumentException e) {
            throw wrong(account, SEGMENTS, "1 to " + Gsm7Text.MOST_SEGMENTS);
        }
    }

    static int number(ChannelAccount account, String name, int otherwise) {
        String value = account.setting(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw wrong(account, name, "a whole number");
        }
        return Integer.parseInt(value);
    }

    /** What so many segments are taken to cost. */
    static Cost price(ChannelAccount account, int segments) {
        String value = account.setting(PRICE, "0").strip();
        try {
            return Cost.of(new BigDecimal(value).multiply(BigDecimal.valueOf(segments)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(account, PRICE, "an amount of money such as 850 or 850.5");
        }
    }

    private static IllegalArgumentException wrong(ChannelAccount account, String name, String expected) {
        return new IllegalArgumentException("setting " + name + " of " + account.id() + " is '"
                + account.setting(name, "") + "', expected " + expected);
    }
}
