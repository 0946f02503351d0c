package vn.hoiluat.sandbox.central;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.converter.RsaKeyConverters;

/** What opens the stand-in: tokens that it gives, and tokens that the unit signs. Safe for use by many threads. */
final class UnitTokens {

    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration LONGEST_SIGNED = Duration.ofMinutes(5);

    private final CentralStandInProperties properties;
    private final @Nullable RSAPublicKey key;
    private final Clock clock;
    private final Cache<String, Instant> given =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Boolean> shown =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    UnitTokens(CentralStandInProperties properties, Clock clock) {
        this.properties = properties;
        this.key = properties.publicKeyFile().isEmpty() ? null : key(Path.of(properties.publicKeyFile()));
        this.clock = clock;
    }

    /** A new token, null if the client is none of ours. */
    @Nullable
    String give(String clientId, String secret) {
        if (!clientId.equals(properties.clientId()) || !secret.equals(properties.clientSecret())) {
            return null;
        }
        String token = UUID.randomUUID().toString();
        given.put(token, clock.instant().plus(properties.tokenLife()));
        return token;
    }

    boolean isGood(@Nullable String token) {
        if (token == null) {
            return false;
        }
        Instant until = given.getIfPresent(token);
        return until != null ? clock.instant().isBefore(until) : isSigned(token);
    }

    /** Ends all tokens that were given. */
    void expire() {
        given.invalidateAll();
    }

    private boolean isSigned(String token) {
        if (key == null) {
            return false;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jwt.verify(new RSASSAVerifier(key))
                    && isMeant(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private boolean isMeant(JWTClaimsSet claims) {
        if (claims.getExpirationTime() == null || claims.getJWTID() == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant until = claims.getExpirationTime().toInstant();
        return properties.clientId().equals(claims.getIssuer())
                && claims.getAudience().contains(properties.audience())
                && now.isBefore(until)
                && until.isBefore(now.plus(LONGEST_SIGNED))
                && shown.asMap().putIfAbsent(claims.getJWTID(), true) == null;
    }

    private static RSAPublicKey key(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return Objects.requireNonNull(RsaKeyConverters.x509().convert(pem));
        } catch (IOException e) {
            throw new UncheckedIOException("the unit's public key cannot be read", e);
        }
    }
}
