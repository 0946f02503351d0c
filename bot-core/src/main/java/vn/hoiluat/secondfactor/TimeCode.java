package vn.hoiluat.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Codes that follow the clock (RFC 6238) with what every app on phones takes for granted: SHA-1, 30 seconds, six digits. */
final class TimeCode {

    static final int DIGITS = 6;

    private static final int MODULUS = 1_000_000;
    private static final int SECONDS = 30;

    /** Steps that a phone's clock may be off, and a slow typist late. */
    private static final int TOLERANCE = 1;

    private TimeCode() {}

    /** The step that a typed code is of, if it is one that is near now and later than the last one used. */
    static OptionalLong step(SharedKey key, String typed, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> step > lastUsed && isSame(at(key, step), typed))
                .findFirst();
    }

    static String at(SharedKey key, long step) {
        byte[] signed = key.sign(
                "HmacSHA1", ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = signed[signed.length - 1] & 0xf;
        int number = ByteBuffer.wrap(signed).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }
}
