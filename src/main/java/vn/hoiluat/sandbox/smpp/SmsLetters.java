package vn.hoiluat.sandbox.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.language.Gsm7Octets;

/** What a phone makes of a text and back: GSM-7 where it is short enough, otherwise UCS-2 in numbered parts. Pure. */
final class SmsLetters {

    private static final byte UCS2 = 8;
    private static final int SEPTETS = 160;
    private static final int UNITS = 70;
    private static final int UNITS_OF_A_PART = 67;

    private SmsLetters() {}

    /** One deliver_sm's worth; a part begins with its header. */
    record Written(boolean isPart, byte dataCoding, byte[] octets) {}

    static String read(int dataCoding, byte[] octets) {
        return dataCoding == UCS2 ? new String(octets, StandardCharsets.UTF_16BE) : Gsm7Octets.decode(octets);
    }

    /** @param reference what the parts are joined by */
    static List<Written> write(String text, int reference) {
        if (Gsm7Octets.holds(text) && Gsm7Octets.encode(text).length <= SEPTETS) {
            return List.of(new Written(false, (byte) 0, Gsm7Octets.encode(text)));
        }
        if (text.length() <= UNITS) {
            return List.of(new Written(false, UCS2, text.getBytes(StandardCharsets.UTF_16BE)));
        }
        List<Written> parts = new ArrayList<>();
        int total = (text.length() + UNITS_OF_A_PART - 1) / UNITS_OF_A_PART;
        for (int i = 0; i < total; i++) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            octets.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) (i + 1)});
            for (int at = i * UNITS_OF_A_PART; at < Math.min(text.length(), (i + 1) * UNITS_OF_A_PART); at++) {
                octets.write(text.charAt(at) >> 8);
                octets.write(text.charAt(at));
            }
            parts.add(new Written(true, UCS2, octets.toByteArray()));
        }
        return parts;
    }
}
