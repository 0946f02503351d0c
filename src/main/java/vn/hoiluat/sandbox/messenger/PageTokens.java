package vn.hoiluat.sandbox.messenger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tokens of pages that follow from the application's secret, and all keyed hashes of the stand-in. Safe for use by many threads. */
final class PageTokens {

    private final String appSecret;
    private volatile boolean expired;

    PageTokens(String appSecret) {
        this.appSecret = appSecret;
    }

    /** The token of a page; the same at every start. */
    String of(String pageId) {
        return "EAAsandbox" + hmac(("page " + pageId).getBytes(StandardCharsets.UTF_8));
    }

    /** True if the token is the page's, works, and is proved with the application's secret. */
    boolean isGood(String pageId, @Nullable String token, @Nullable String proof) {
        return !expired
                && isSame(of(pageId), token)
                && isSame(hmac(of(pageId).getBytes(StandardCharsets.UTF_8)), proof);
    }

    /** Ends all tokens, or takes that back. */
    void expire(boolean now) {
        expired = now;
    }

    /** Hex of HMAC-SHA256 with the application's secret. */
    String hmac(byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
