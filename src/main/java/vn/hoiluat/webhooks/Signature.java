package vn.hoiluat.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoiluat.account.Secret;

/**
 * Signs a call: HMAC-SHA256, keyed with the secret's letters, over the seconds since 1970, a full stop and the body's bytes. The
 * header has one {@code v1} for each secret that is valid, {@code t=1763900000,v1=…}.
 */
final class Signature {

    static final String HEADER = "X-HoiLuat-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String header(List<Secret> secrets, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        return secrets.stream()
                .map(secret -> "v1=" + mac(secret, seconds, body))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    private static String mac(Secret secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
