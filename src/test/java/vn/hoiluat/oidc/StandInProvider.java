package vn.hoiluat.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A provider of sign-ins for tests: asks nobody for a password, checks client, redirect address and PKCE, gives each code once.
 * What it says of people is whatever the test wants.
 */
@NullUnmarked
public final class StandInProvider implements AutoCloseable {

    public static final String CLIENT = "hoi-luat";
    public static final String SECRET = "mat-ma-cua-dich-vu";

    private static final RSAKey PUBLISHED = key();
    private static final RSAKey ANOTHER = key();
    private static final String REALM = "/realms/so-tu-phap";

    private record Asked(Map<String, List<String>> query, Map<String, Object> claims) {}

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new ConcurrentHashMap<>();
    private final int port;

    private volatile Clock clock;
    private volatile RSAKey signing = PUBLISHED;
    private volatile boolean broken;
    private volatile Map<String, Object> userInfo = Map.of();
    private DisposableServer server;

    /** Takes a port and does not answer yet. */
    public StandInProvider(Clock clock) {
        this.clock = clock;
        DisposableServer found = HttpServer.create().host("localhost").port(0).bindNow();
        port = found.port();
        found.disposeNow();
    }

    public String issuer() {
        return "http://localhost:" + port + REALM;
    }

    /** Answers from now on, by this clock, as a sound provider that vouches for this person. */
    public void start(Clock clock, String subject, String name) {
        this.clock = clock;
        signing = PUBLISHED;
        broken = false;
        claims.clear();
        claims.putAll(Map.of("sub", subject, "preferred_username", name));
        if (server == null) {
            server = HttpServer.create()
                    .host("localhost")
                    .port(port)
                    .route(routes -> routes.get(
                                    REALM + "/.well-known/openid-configuration", (in, out) -> json(out, description()))
                            .get(REALM + "/auth", (in, out) -> out.sendRedirect(visit(URI.create(in.uri()))))
                            .get(REALM + "/keys", (in, out) -> json(out, new JWKSet(PUBLISHED).toJSONObject()))
                            .get(REALM + "/userinfo", (in, out) -> json(out, userInfo))
                            .post(REALM + "/token", this::token))
                    .bindNow();
        }
    }

    /** Says this of people from now on, too; null leaves a claim out. */
    public void say(String claim, Object value) {
        claims.put(claim, value);
    }

    /** Leaves it out of the ID token. */
    public void keepBack(String claim) {
        claims.remove(claim);
    }

    /** Says this to who asks once more. */
    public void sayLater(Map<String, Object> more) {
        userInfo = more;
    }

    /** Signs with a key that it does not publish, under the name of the one it does. */
    public void signWithAnotherKey() {
        signing = ANOTHER;
    }

    /** Answers with errors of its own when a code is brought. */
    public void breakDown() {
        broken = true;
    }

    /** What a browser does that is sent here: gives the address that it is sent back to. */
    public String visit(URI asked) {
        Map<String, List<String>> query = new QueryStringDecoder(asked.toString()).parameters();
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(query, new HashMap<>(claims)));
        return UriComponentsBuilder.fromUriString(one(query, "redirect_uri"))
                .queryParam("state", "{state}")
                .queryParam("code", code)
                .encode()
                .buildAndExpand(one(query, "state"))
                .toUriString();
    }

    @Override
    public void close() {
        if (server != null) {
            server.disposeNow();
            server = null;
        }
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/auth",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "userinfo_endpoint",
                issuer() + "/userinfo",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Mono<Void> token(HttpServerRequest in, HttpServerResponse out) {
        return in.receive().aggregate().asString().flatMap(body -> {
            Map<String, List<String>> form = new QueryStringDecoder(body, false).parameters();
            Asked asked = codes.remove(one(form, "code"));
            if (broken) {
                return json(out.status(502), Map.of("error", "invalid_grant"));
            }
            String client = "Basic "
                    + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
            boolean isSound = asked != null
                    && client.equals(in.requestHeaders().get("Authorization"))
                    && one(asked.query(), "redirect_uri").equals(one(form, "redirect_uri"))
                    && one(asked.query(), "code_challenge").equals(sha256(one(form, "code_verifier")));
            return isSound
                    ? json(
                            out,
                            Map.of(
                                    "access_token", "a",
                                    "token_type", "Bearer",
                                    "expires_in", 300,
                                    "scope", "openid profile email",
                                    "id_token", idToken(asked)))
                    : json(out.status(400), Map.of("error", "invalid_grant"));
        });
    }

    private String idToken(Asked asked) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "iss", issuer(),
                "aud", CLIENT,
                "nonce", one(asked.query(), "nonce"),
                "iat", Date.from(clock.instant()),
                "exp", Date.from(clock.instant().plusSeconds(300))));
        said.putAll(asked.claims());
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        said.forEach(set::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signing.getKeyID())
                            .build(),
                    set.build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mono<Void> json(HttpServerResponse out, Map<String, Object> body) {
        return out.header("Content-Type", "application/json")
                .sendString(Mono.just(JSONObjectUtils.toJSONString(body)))
                .then();
    }

    private static String one(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
