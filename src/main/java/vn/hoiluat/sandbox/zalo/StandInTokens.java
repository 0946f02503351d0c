package vn.hoiluat.sandbox.zalo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that prove themselves: kind, account, times, a number and a MAC over them. So the stand-in knows the tokens of a
 * service after a restart; what it forgets by one is which refresh tokens were used. Safe for use by many threads.
 */
final class StandInTokens {

    static final int INVALID_ACCESS_TOKEN = -216;
    static final int EXPIRED_ACCESS_TOKEN = -220;

    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final int MOST_REMEMBERED = 100_000;

    private final String appSecret;
    private final Duration accessLife;
    private final Clock clock;
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private volatile Instant validFrom = Instant.EPOCH;

    StandInTokens(String appSecret, Duration accessLife, Clock clock) {
        this.appSecret = appSecret;
        this.accessLife = accessLife;
        this.clock = clock;
    }

    /** What a look at a token found; {@code error} is 0 for a good one. */
    record Checked(int error, String oaId) {}

    private record Token(String kind, String oaId, Instant issuedAt, Instant expiresAt) {}

    String newAccessToken(String oaId) {
        return mint("access", oaId, accessLife);
    }

    String newRefreshToken(String oaId) {
        return mint("refresh", oaId, REFRESH_LIFE);
    }

    Checked checkAccess(@Nullable String token) {
        Token read = read(token, "access");
        if (read == null) {
            return new Checked(INVALID_ACCESS_TOKEN, "");
        }
        boolean expired =
                !clock.instant().isBefore(read.expiresAt()) || read.issuedAt().isBefore(validFrom);
        return new Checked(expired ? EXPIRED_ACCESS_TOKEN : 0, read.oaId());
    }

    /** The account whose refresh token this is, null if it is none or was used. From now on it is used. */
    @Nullable
    String spend(@Nullable String token) {
        Token read = read(token, "refresh");
        if (token == null || read == null || !clock.instant().isBefore(read.expiresAt())) {
            return null;
        }
        return used.asMap().putIfAbsent(token, true) == null ? read.oaId() : null;
    }

    /** Ends all access tokens that were issued so far. */
    void expireAccessTokens() {
        validFrom = clock.instant().plusMillis(1);
    }

    private String mint(String kind, String oaId, Duration life) {
        Instant now = clock.instant();
        String words = String.join(
                ".",
                kind,
                oaId,
                Long.toString(now.toEpochMilli()),
                Long.toString(now.plus(life).toEpochMilli()),
                UUID.randomUUID().toString());
        return words + "." + mac(words);
    }

    private @Nullable Token read(@Nullable String token, String kind) {
        String[] words = token == null ? new String[0] : token.split("\\.");
        if (token == null || words.length != 6 || !words[0].equals(kind)) {
            return null;
        }
        String expected = mac(token.substring(0, token.lastIndexOf('.')));
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), words[5].getBytes(StandardCharsets.UTF_8))) {
            return null;
        }
        return new Token(
                kind,
                words[1],
                Instant.ofEpochMilli(Long.parseLong(words[2])),
                Instant.ofEpochMilli(Long.parseLong(words[3])));
    }

    private String mac(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
