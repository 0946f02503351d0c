package vn.hoiluat.channels.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoiluat.account.Secret;

/** The keyed hash that platforms sign with and want proofs in. Pure. */
public final class HmacSha256 {

    private static final String NAME = "HmacSHA256";

    private HmacSha256() {}

    /** The hash of the data; throws {@link IllegalArgumentException} if the key is empty. */
    public static byte[] of(Secret key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), NAME));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + NAME, e);
        }
    }

    /** {@code appsecret_proof} as Meta's and Zalo's SDKs make it: hex, keyed with the application's secret, over the token. */
    public static String proof(Secret appSecret, Secret token) {
        return HexFormat.of().formatHex(of(appSecret, token.value().getBytes(StandardCharsets.UTF_8)));
    }
}
