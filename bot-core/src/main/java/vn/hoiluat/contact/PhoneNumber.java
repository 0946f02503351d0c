package vn.hoiluat.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of a Vietnamese subscriber's number. Pure. */
public final class PhoneNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.()-]");
    private static final Pattern PREFIX = Pattern.compile("(?:\\+84|0084|84|0)(?=[1-9]\\d{8,9}$)");
    private static final Pattern SUBSCRIBER = Pattern.compile("[1-9]\\d{8,9}");

    private PhoneNumber() {}

    /**
     * 84 and the subscriber's number, digits only; empty for what no reply can go to: short codes, names of senders, other
     * countries.
     */
    public static Optional<String> international(String written) {
        String digits = SEPARATORS.matcher(written).replaceAll("");
        String subscriber = PREFIX.matcher(digits).replaceFirst("");
        boolean whole = subscriber.length() < digits.length()
                && SUBSCRIBER.matcher(subscriber).matches();
        return whole ? Optional.of("84" + subscriber) : Optional.empty();
    }

    /** The form with a leading 0 of a number that is in the international one. */
    public static String national(String international) {
        return "0" + international.substring(2);
    }
}
