package vn.hoiluat.sandbox.central;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.sandbox.central.CentralFaults.Kind;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.FaultyAnswer;

/** Stands before the calls of the unit: gives tokens and asks for them, counts, and lets ordered faults strike. */
final class CentralDoor {

    private static final String BEARER = "Bearer ";

    private final CentralStandInProperties properties;
    private final UnitTokens tokens;
    private final CentralFaults faults;
    private final Counters stats;
    private final Bucket bucket;

    CentralDoor(CentralStandInProperties properties, UnitTokens tokens, CentralFaults faults, Counters stats) {
        this.properties = properties;
        this.tokens = tokens;
        this.faults = faults;
        this.stats = stats;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.callsPerMinute())
                        .refillGreedy(properties.callsPerMinute(), Duration.ofMinutes(1)))
                .build();
    }

    Mono<ServerResponse> token(ServerRequest request) {
        stats.count("tokens");
        return request.formData().flatMap(this::token);
    }

    Mono<ServerResponse> through(ServerRequest request, HandlerFunction<ServerResponse> next) {
        stats.count("calls");
        if (faults.strikes(Kind.DOWN)) {
            return CentralAnswers.problem(HttpStatus.SERVICE_UNAVAILABLE, "");
        }
        if (faults.strikes(Kind.TOO_MANY) || !bucket.tryConsume(1)) {
            return CentralAnswers.problem(HttpStatus.TOO_MANY_REQUESTS, "");
        }
        if (!tokens.isGood(bearer(request))) {
            return CentralAnswers.problem(HttpStatus.UNAUTHORIZED, "");
        }
        if (faults.strikes(Kind.GARBAGE)) {
            return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue("<html>garbage</html>");
        }
        if (faults.strikes(Kind.LOST_ANSWER)) {
            return next.handle(request).then(FaultyAnswer.cut(request));
        }
        return faults.strikes(Kind.SLOW) ? FaultyAnswer.silent(next.handle(request)) : next.handle(request);
    }

    private Mono<ServerResponse> token(MultiValueMap<String, String> form) {
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return error(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        String token = tokens.give(text(form.getFirst("client_id")), text(form.getFirst("client_secret")));
        return token == null
                ? error(HttpStatus.UNAUTHORIZED, "invalid_client")
                : CentralAnswers.json(Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        properties.tokenLife().toSeconds()));
    }

    private static Mono<ServerResponse> error(HttpStatus status, String error) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", error));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String bearer(ServerRequest request) {
        String header = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }
}
