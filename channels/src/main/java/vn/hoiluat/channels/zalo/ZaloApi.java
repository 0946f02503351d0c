package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.channels.platform.CallOutcome;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.platform.WireJson;

/** Calls of Zalo's interfaces. Every outcome is a {@link ZaloAnswer}; a call is made once, never repeated from here. */
final class ZaloApi {

    /** The platform counts calls per minute. */
    private static final Duration RATE_PERIOD = Duration.ofMinutes(1);

    private final PlatformCalls calls;
    private final Clock clock;

    ZaloApi(WebClient.Builder builder, ConnectionProvider connections, ZaloProperties properties, Clock clock) {
        calls = new PlatformCalls(builder, connections, properties.connectTimeout(), properties.responseTimeout());
        this.clock = clock;
    }

    /** Posts JSON. */
    Mono<ZaloAnswer> postJson(URI address, Consumer<HttpHeaders> headers, Object body) {
        return calls.postJson(address, headers, WireJson.MAPPER.writeValueAsBytes(body))
                .map(this::answer);
    }

    /** Asks for something that changes nothing. */
    Mono<ZaloAnswer> get(URI address, Consumer<HttpHeaders> headers) {
        return calls.call(HttpMethod.GET, address, headers, new byte[0]).map(this::answer);
    }

    /** Posts a form. */
    Mono<ZaloAnswer> postForm(URI address, Consumer<HttpHeaders> headers, MultiValueMap<String, String> form) {
        return calls.postForm(address, headers, form).map(this::answer);
    }

    private ZaloAnswer answer(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered answered -> answer(answered, pauseOf(answered));
            case CallOutcome.NotSent notSent -> new ZaloAnswer.NotSent(notSent.reason());
            case CallOutcome.Lost lost -> new ZaloAnswer.Lost(lost.reason());
        };
    }

    private static ZaloAnswer answer(CallOutcome.Answered answered, @Nullable Duration pause) {
        JsonNode json = parse(answered.body());
        if (json != null && json.isObject() && (json.has("error") || json.has("access_token"))) {
            String message =
                    json.path("message").asString(json.path("error_name").asString(""));
            return new ZaloAnswer.Spoken(json.path("error").asLong(0), message, json, pause);
        }
        return answered.turnedAway()
                ? new ZaloAnswer.Turned(answered.status(), pause)
                : new ZaloAnswer.Lost("HTTP " + answered.status() + " without an answer of the platform");
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            return WireJson.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** {@code Retry-After}, or the rest of the minute if no calls are left in it. */
    private @Nullable Duration pauseOf(CallOutcome.Answered answered) {
        Duration retryAfter = answered.retryAfter();
        if (retryAfter == null && "0".equals(answered.headers().getFirst("X-RateLimit-Remain"))) {
            return RATE_PERIOD.minusMillis(clock.millis() % RATE_PERIOD.toMillis());
        }
        return retryAfter;
    }
}
