package vn.hoiluat.sandbox.smpp;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.bean.SubmitSm;

/** Joins the segments of a text as a phone does. Safe for use by many threads. */
final class SubmittedTexts {

    private static final int HEADER_INDICATOR = 0x40;
    private static final int HEADER = 6;

    private final Map<String, SortedMap<Integer, byte[]>> parts = new ConcurrentHashMap<>();

    /** The whole text if this was its last missing segment. */
    Optional<String> take(SubmitSm submit) {
        byte[] octets = submit.getShortMessage();
        if ((submit.getEsmClass() & HEADER_INDICATOR) == 0 || octets.length < HEADER) {
            return Optional.of(words(submit, octets));
        }
        int total = octets[4] & 0xFF;
        String key = submit.getSourceAddr() + "/" + submit.getDestAddress() + "/" + octets[3] + "/" + total;
        SortedMap<Integer, byte[]> known = parts.compute(key, (k, before) -> {
            SortedMap<Integer, byte[]> with = before == null ? new TreeMap<>() : new TreeMap<>(before);
            with.put(octets[5] & 0xFF, Arrays.copyOfRange(octets, HEADER, octets.length));
            return with;
        });
        if (known.size() < total || !parts.remove(key, known)) {
            return Optional.empty();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        known.values().forEach(all::writeBytes);
        return Optional.of(words(submit, all.toByteArray()));
    }

    private static String words(SubmitSm submit, byte[] octets) {
        return SmsLetters.read(submit.getDataCoding(), octets);
    }
}
