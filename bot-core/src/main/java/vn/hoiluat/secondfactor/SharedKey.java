package vn.hoiluat.secondfactor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoiluat.account.Secret;

/**
 * What the phone and the service both know.
 *
 * @param hex 160 bits, as RFC 4226 advises
 */
public record SharedKey(Secret hex) {

    private static final int BYTES = 20;
    private static final int BASE32_LETTERS = BYTES * 8 / 5;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The random generator must be unpredictable. */
    static SharedKey make(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SharedKey(new Secret(HexFormat.of().formatHex(bytes)));
    }

    /** As apps take it (RFC 4648): 32 letters and digits. */
    public String base32() {
        BigInteger bits = new BigInteger(hex.value(), 16);
        StringBuilder letters = new StringBuilder(BASE32_LETTERS);
        for (int i = BASE32_LETTERS - 1; i >= 0; i--) {
            letters.append(BASE32.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return letters.toString();
    }

    byte[] sign(String algorithm, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex.value()), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** A hash that nobody can try out who reads the store but not the key. */
    String hash(String text) {
        return HexFormat.of().formatHex(sign("HmacSHA256", text.getBytes(StandardCharsets.UTF_8)));
    }
}
