package vn.hoiluat.channels.sms.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.CarrierRequest;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;

/** Whether a call shows the account's secret, or an HMAC made with it. Compares in constant time. */
final class CallSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private CallSignature() {}

    /** A secret without a header to carry it is a mistake that must not open the door: {@link Verdict#WRONG}. */
    static Verdict check(CarrierRequest request, ChannelAccount account) {
        Secret secret = account.secret(HttpSmsSettings.INCOMING_SECRET);
        String hmacHeader = account.setting(HttpSmsSettings.HMAC_HEADER, "");
        String secretHeader = account.setting(HttpSmsSettings.SECRET_HEADER, "");
        boolean named = !hmacHeader.isEmpty() || !secretHeader.isEmpty();
        if (secret.isEmpty()) {
            return named ? Verdict.WRONG : Verdict.VALID;
        }
        String shown = named ? request.headers().getFirst(hmacHeader.isEmpty() ? secretHeader : hmacHeader) : "";
        if (shown == null) {
            return Verdict.MISSING;
        }
        boolean same = hmacHeader.isEmpty()
                ? isSame(secret.value(), shown.strip())
                : isSigned(request, account, secret, shown.strip());
        return named && same ? Verdict.VALID : Verdict.WRONG;
    }

    private static boolean isSigned(CarrierRequest request, ChannelAccount account, Secret secret, String shown) {
        String tailHeader = account.setting(HttpSmsSettings.HMAC_TAIL_HEADER, "");
        String tail = tailHeader.isEmpty() ? "" : request.headers().getFirst(tailHeader);
        if (tail == null) {
            return false;
        }
        byte[] mac = hmac(secret, request.signed(), tail.getBytes(StandardCharsets.UTF_8));
        String bare = shown.regionMatches(true, 0, "sha256=", 0, 7) ? shown.substring(7) : shown;
        return isSame(HexFormat.of().formatHex(mac), bare.toLowerCase(Locale.ROOT))
                || isSame(Base64.getEncoder().encodeToString(mac), bare);
    }

    private static byte[] hmac(Secret secret, byte[] signed, byte[] tail) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(signed);
            return mac.doFinal(tail);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static boolean isSame(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
