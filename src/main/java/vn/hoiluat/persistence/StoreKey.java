package vn.hoiluat.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * The key that secrets are encrypted with: 256 bits, from the configuration or a file. It is never printed; its id is safe
 * to show and tells one key from another.
 */
final class StoreKey {

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 12;

    private final byte[] bytes;

    private StoreKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static StoreKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new StoreKey(bytes);
    }

    /** Reads what {@link #encoded} wrote; {@code source} tells the person where a bad key stands. */
    static StoreKey decode(String base64, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Without the cause: it quotes a character of the key.
            throw new StoreRefusedException(Refusal.BAD_KEY, source);
        }
        if (bytes.length != BYTES) {
            throw new StoreRefusedException(Refusal.BAD_KEY, source);
        }
        return new StoreKey(bytes);
    }

    String encoded() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The first digits of a hash of the key. */
    String id() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("hoiluat store key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash.digest(bytes)).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    SecretKey aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public String toString() {
        return "key " + id();
    }
}
