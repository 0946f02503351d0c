package vn.hoiluat.channels.messenger;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.HmacSha256;
import vn.hoiluat.channels.webhook.SignatureCheck;

/**
 * {@code X-Hub-Signature-256: sha256=<hex>}: HMAC-SHA256 over the bytes received, keyed with the application's secret. The
 * older header with SHA-1 that may stand beside it is not looked at.
 */
final class MessengerSignature implements SignatureCheck {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";

    private final Secret appSecret;

    MessengerSignature(Secret appSecret) {
        this.appSecret = appSecret;
    }

    @Override
    public Verdict check(HttpHeaders headers, byte[] body) {
        String header = headers.getFirst(HEADER);
        if (header == null || header.isBlank()) {
            return Verdict.MISSING;
        }
        byte[] claimed = hashOf(header.strip());
        if (claimed == null || appSecret.isEmpty()) {
            return Verdict.WRONG;
        }
        return MessageDigest.isEqual(HmacSha256.of(appSecret, body), claimed) ? Verdict.VALID : Verdict.WRONG;
    }

    private static byte @Nullable [] hashOf(String header) {
        if (!header.startsWith(PREFIX)) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(header.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
