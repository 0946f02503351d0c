package vn.hoiluat.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.StorageException;

/**
 * Encrypts secrets for the store: {@code enc1:<key id>:<base64 of nonce, text and tag>}, AES-256-GCM with a random nonce.
 * The missing secret stays the empty text. Safe for use by many threads.
 */
final class SecretCipher {

    private static final String FORM = "enc1";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final StoreKey key;
    private final SecureRandom random = new SecureRandom();

    SecretCipher(StoreKey key) {
        this.key = key;
    }

    String seal(Secret secret) {
        if (secret.isEmpty()) {
            return "";
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.value().getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return FORM + ":" + key.id() + ":" + Base64.getEncoder().encodeToString(both);
    }

    Secret open(String stored) {
        if (stored.isEmpty()) {
            return new Secret("");
        }
        String[] parts = stored.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            throw new StorageException("a stored secret is not encrypted in form " + FORM);
        }
        if (!parts[1].equals(key.id())) {
            throw new StorageException("a stored secret was encrypted with key " + parts[1] + ", not " + key.id());
        }
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] opened = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
            return new Secret(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a stored secret is damaged", e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((FORM + ":" + key.id()).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new StorageException("a stored secret is damaged or not of key " + key.id(), e);
        }
    }
}
