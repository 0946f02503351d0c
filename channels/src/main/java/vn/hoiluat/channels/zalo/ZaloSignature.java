package vn.hoiluat.channels.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.webhook.SignatureCheck;

/**
 * Zalo's signature: the plain SHA-256 of application id, body, timestamp and webhook secret, one after another. It is not an
 * HMAC. The formula and the known answer in its test come from the class {@code MacUtils} of Zalo's Java SDK.
 */
final class ZaloSignature implements SignatureCheck {

    static final String SIGNATURE_HEADER = "X-ZEvent-Signature";

    /** Some projects read the timestamp here; whether Zalo sends it is not verified, so the body's goes first. */
    static final String TIMESTAMP_HEADER = "X-ZEvent-Timestamp";

    private final String appId;
    private final Secret secret;
    private final FirstTerm firstTerm;

    ZaloSignature(String appId, Secret secret, FirstTerm firstTerm) {
        this.appId = appId;
        this.secret = secret;
        this.firstTerm = firstTerm;
    }

    /** What the signed text begins with. */
    enum FirstTerm {
        APP_ID,
        /** As in code of others; the SDK says otherwise. */
        OA_ID;

        static FirstTerm of(String setting) {
            return switch (setting) {
                case "app_id" -> APP_ID;
                case "oa_id" -> OA_ID;
                default ->
                    throw new IllegalArgumentException(
                            ZaloSettings.MAC_FIRST_TERM + " is " + setting + ", expected app_id or oa_id");
            };
        }
    }

    @Override
    public Verdict check(HttpHeaders headers, byte[] body) {
        String header = headers.getFirst(SIGNATURE_HEADER);
        if (header == null || header.isBlank()) {
            return Verdict.MISSING;
        }
        byte[] claimed = macOf(header);
        if (claimed == null || secret.isEmpty()) {
            return Verdict.WRONG;
        }
        ZaloUnverified unverified = ZaloUnverified.peek(body);
        Collection<String> firstTerms = switch (firstTerm) {
            case APP_ID -> List.of(appId);
            case OA_ID -> unverified.partyIds();
        };
        return Stream.of(unverified.timestamp(), headers.getFirst(TIMESTAMP_HEADER))
                        .filter(timestamp -> timestamp != null)
                        .anyMatch(timestamp -> firstTerms.stream()
                                .anyMatch(term -> MessageDigest.isEqual(mac(term, body, timestamp), claimed)))
                ? Verdict.VALID
                : Verdict.WRONG;
    }

    private byte[] mac(String first, byte[] body, String timestamp) {
        MessageDigest digest = sha256();
        digest.update(first.getBytes(StandardCharsets.UTF_8));
        digest.update(body);
        digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
        return digest.digest(secret.value().getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of {@code mac=<hex>} or of the bare hex; null if it is neither. */
    private static byte @Nullable [] macOf(String header) {
        String hex = header.strip();
        if (hex.regionMatches(true, 0, "mac", 0, 3)) {
            int equals = hex.indexOf('=');
            hex = hex.substring(equals + 1).strip();
        }
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
