package vn.hoiluat.channels.sms.smpp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a carrier writes a text's id in its reports, compared with the answer to the text. Many answer in hexadecimal and
 * report in decimal; few say so. Ids are compared by keys: {@code t} the letters as they are, {@code x} the number the
 * answer means in hexadecimal, {@code d} the number it means in decimal.
 */
enum ReportIds {
    AUTO,
    SAME,
    DECIMAL,
    HEX;

    private static final Pattern HEX_NUMBER = Pattern.compile("[0-9a-f]{1,32}");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("[0-9]{1,32}");

    static ReportIds of(String setting) {
        return Arrays.stream(values())
                .filter(ids -> ids.name().toLowerCase(Locale.ROOT).equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "reportIds is '" + setting + "', expected auto, same, decimal or hex"));
    }

    /** One form of an id: no blanks around it, small letters. */
    static String plain(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /** What the id in an answer can be found by. */
    static List<String> keys(String answered) {
        String id = plain(answered);
        List<String> keys = new ArrayList<>(List.of("t" + id));
        if (HEX_NUMBER.matcher(id).matches()) {
            keys.add("x" + new BigInteger(id, 16));
        }
        if (DECIMAL_NUMBER.matcher(id).matches()) {
            keys.add("d" + new BigInteger(id, 10));
        }
        return keys;
    }

    /** The keys to look for when a report names this id, the likeliest first. */
    List<String> lookedFor(String reported) {
        String id = plain(reported);
        List<String> keys = new ArrayList<>();
        if (this == AUTO || this == SAME) {
            keys.add("t" + id);
        }
        if ((this == AUTO || this == DECIMAL) && DECIMAL_NUMBER.matcher(id).matches()) {
            keys.add("x" + new BigInteger(id, 10));
        }
        if ((this == AUTO || this == HEX) && HEX_NUMBER.matcher(id).matches()) {
            keys.add("d" + new BigInteger(id, 16));
        }
        if (this == AUTO && HEX_NUMBER.matcher(id).matches()) {
            // Leading zeros that only one of the two shows.
            keys.add("x" + new BigInteger(id, 16));
        }
        return keys;
    }

    /** The plain ids under which a report of this answer may have come before it. */
    static List<String> reportedAs(String answered) {
        String id = plain(answered);
        List<String> ids = new ArrayList<>(List.of(id));
        if (HEX_NUMBER.matcher(id).matches()) {
            ids.add(new BigInteger(id, 16).toString());
            ids.add(new BigInteger(id, 16).toString(16));
        }
        if (DECIMAL_NUMBER.matcher(id).matches()) {
            ids.add(new BigInteger(id, 10).toString(16));
        }
        return ids.stream().distinct().toList();
    }
}
