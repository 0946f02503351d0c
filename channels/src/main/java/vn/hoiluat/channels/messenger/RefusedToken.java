package vn.hoiluat.channels.messenger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Kind;

/**
 * A page's token that the platform refused, under the account's id.
 *
 * @param tokenHash which token it was: another one that an administrator gives counts at once
 * @param detail the platform's reason
 */
record RefusedToken(String tokenHash, Instant since, String detail) {

    static final Kind<RefusedToken> KIND = new Kind<>("messengerRefusedToken", RefusedToken.class, List.of());

    static RefusedToken of(Secret token, Instant since, String detail) {
        return new RefusedToken(hash(token), since, detail);
    }

    boolean isOf(Secret token) {
        return tokenHash.equals(hash(token));
    }

    private static String hash(Secret token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
