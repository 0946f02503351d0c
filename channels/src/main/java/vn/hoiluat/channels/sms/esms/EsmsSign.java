package vn.hoiluat.channels.sms.esms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import vn.hoiluat.account.Secret;

/**
 * The sign of a citizen's text: MD5 over code, id, words, time and key. The document says hex and its samples write Base64,
 * so both are taken, hex in either case.
 */
final class EsmsSign {

    private EsmsSign() {}

    /** Compares in constant time. */
    static boolean isRight(String sign, String cpid, String smsId, String content, String time, Secret key) {
        byte[] digest = md5(cpid + smsId + content + time + key.value());
        return isSame(HexFormat.of().formatHex(digest), sign.toLowerCase(Locale.ROOT))
                || isSame(Base64.getEncoder().encodeToString(digest), sign);
    }

    private static byte[] md5(String words) {
        try {
            return MessageDigest.getInstance("MD5").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static boolean isSame(String expected, String sign) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sign.getBytes(StandardCharsets.UTF_8));
    }
}
