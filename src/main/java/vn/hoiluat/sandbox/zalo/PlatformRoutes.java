package vn.hoiluat.sandbox.zalo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.FaultyAnswer;

/** The interfaces of the platform that the service calls, with the faults that were ordered. */
final class PlatformRoutes {

    private static final int INVALID_APP = -14002;
    private static final int INVALID_SECRET = -14004;
    private static final int INVALID_REFRESH_TOKEN = -14014;

    private final ZaloStandInProperties properties;
    private final StandInPlatform platform;
    private final StandInTokens tokens;
    private final Faults faults;
    private final Counters stats;

    PlatformRoutes(
            ZaloStandInProperties properties,
            StandInPlatform platform,
            StandInTokens tokens,
            Faults faults,
            Counters stats) {
        this.properties = properties;
        this.platform = platform;
        this.tokens = tokens;
        this.faults = faults;
        this.stats = stats;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/sandbox/zalo/v4/oa/access_token", this::token)
                .POST("/sandbox/zalo/v3.0/oa/message/cs", this::message)
                .POST("/sandbox/zalo/v2.0/oa/message", this::message)
                .POST("/sandbox/zalo/v3.0/oa/quota/message", this::quota)
                .GET("/sandbox/zalo/v2.0/oa/getoa", this::account)
                .POST("/sandbox/zalo/tokens/expire", r -> ControlRoutes.done(tokens::expireAccessTokens))
                .build();
    }

    private Mono<ServerResponse> token(ServerRequest request) {
        stats.count("tokens.called");
        Fault fault = faults.strike(Kind.TOKEN_STATUS, Kind.TOKEN_ERROR, Kind.TOKEN_SILENT);
        if (fault != null && fault.kind() == Kind.TOKEN_STATUS) {
            return ServerResponse.status(fault.value()).build();
        }
        if (fault != null && fault.kind() == Kind.TOKEN_ERROR) {
            return ok(tokenError(fault.value(), "ordered fault"));
        }
        Mono<ServerResponse> answer = request.formData().flatMap(form -> ok(exchange(request, form)));
        return fault == null ? answer : FaultyAnswer.silent(answer);
    }

    private Map<String, Object> exchange(ServerRequest request, MultiValueMap<String, String> form) {
        if (!properties.appId().equals(form.getFirst("app_id"))) {
            return tokenError(INVALID_APP, "Invalid app id");
        }
        if (!properties.appSecret().equals(request.headers().firstHeader("secret_key"))) {
            return tokenError(INVALID_SECRET, "Invalid secret key");
        }
        String oaId = "refresh_token".equals(form.getFirst("grant_type"))
                ? tokens.spend(form.getFirst("refresh_token"))
                : null;
        if (oaId == null) {
            stats.count("tokens.refused");
            return tokenError(INVALID_REFRESH_TOKEN, "Invalid refresh token");
        }
        stats.count("tokens.issued");
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("access_token", tokens.newAccessToken(oaId));
        pair.put("refresh_token", tokens.newRefreshToken(oaId));
        pair.put("expires_in", Long.toString(properties.tokenLife().toSeconds()));
        return pair;
    }

    private Mono<ServerResponse> message(ServerRequest request) {
        Fault fault =
                faults.strike(Kind.SEND_STATUS, Kind.SEND_ERROR, Kind.SEND_SILENT, Kind.SEND_RESET, Kind.SEND_GARBAGE);
        return request.bodyToMono(JsonNode.class)
                .flatMap(body -> fault == null ? ok(send(request, body)) : faulty(request, body, fault));
    }

    private Map<String, Object> send(ServerRequest request, JsonNode body) {
        return platform.send(accessToken(request), body);
    }

    private Mono<ServerResponse> faulty(ServerRequest request, JsonNode body, Fault fault) {
        stats.count("sends.faulty");
        if (fault.taken()) {
            send(request, body);
        }
        return FaultyAnswer.of(fault, request, error -> ok(StandInAnswer.error(error, "ordered fault")));
    }

    private Mono<ServerResponse> quota(ServerRequest request) {
        StandInTokens.Checked token = tokens.checkAccess(accessToken(request));
        return token.error() == 0
                ? ok(StandInAnswer.success(Map.of("cs_reply", Map.of("remain", 100, "total", 100))))
                : ok(StandInAnswer.error(token.error(), "Access token is invalid or has expired"));
    }

    private Mono<ServerResponse> account(ServerRequest request) {
        StandInTokens.Checked token = tokens.checkAccess(accessToken(request));
        ZaloStandInProperties.Oa oa = token.error() == 0 ? properties.oa(token.oaId()) : null;
        return oa == null
                ? ok(StandInAnswer.error(StandInTokens.INVALID_ACCESS_TOKEN, "Access token is invalid or has expired"))
                : ok(StandInAnswer.success(Map.of("oa_id", oa.oaId(), "name", oa.name())));
    }

    private static @Nullable String accessToken(ServerRequest request) {
        return request.headers().firstHeader("access_token");
    }

    private static Map<String, Object> tokenError(int code, String name) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", code);
        error.put("error_name", name);
        error.put("error_description", name);
        error.put("ref_doc", "");
        return error;
    }

    private static Mono<ServerResponse> ok(Map<String, Object> body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
}
