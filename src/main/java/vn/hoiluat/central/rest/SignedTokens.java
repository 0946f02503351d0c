package vn.hoiluat.central.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.converter.RsaKeyConverters;
import reactor.core.publisher.Mono;

/** Tokens that we sign ourselves (JWT, RS256): one for every call, so that each {@code jti} is shown once. */
final class SignedTokens implements Bearer {

    /** Long enough for clocks that differ a little, short enough to be worth nothing to a thief. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final RestProperties properties;
    private final JWSSigner signer;
    private final Clock clock;

    /**
     * Signs with the key of the settings.
     *
     * @throws UncheckedIOException if its file cannot be read
     */
    SignedTokens(RestProperties properties, Clock clock) {
        this.properties = properties;
        this.signer = new RSASSASigner(key(Path.of(properties.keyFile())));
        this.clock = clock;
    }

    @Override
    public Mono<String> token() {
        return Mono.fromCallable(this::sign);
    }

    /** Nothing is kept. */
    @Override
    public void refused(String token) {}

    private String sign() throws JOSEException {
        Instant now = clock.instant();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
        if (!properties.keyId().isEmpty()) {
            header.keyID(properties.keyId());
        }
        var jwt = new SignedJWT(
                header.build(),
                new JWTClaimsSet.Builder()
                        .issuer(properties.clientId())
                        .subject(properties.clientId())
                        .audience(properties.audience())
                        .claim("scope", properties.scope())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static RSAPrivateKey key(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(pem));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the central database's tokens cannot be read", e);
        }
    }
}
