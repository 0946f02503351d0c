package vn.hoiluat.channels.zalo;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Calls of Zalo's interfaces. Every outcome is a {@link ZaloAnswer}; a call is made once, never repeated from here. */
final class ZaloApi {

    /** The platform counts calls per minute. */
    private static final Duration RATE_PERIOD = Duration.ofMinutes(1);

    private final WebClient client;
    private final Duration callTimeout;
    private final Clock clock;

    ZaloApi(WebClient.Builder builder, ConnectionProvider connections, ZaloProperties properties, Clock clock) {
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .responseTimeout(properties.responseTimeout())
                // A request that may have arrived must not be sent again behind our back.
                .disableRetry(true);
        client = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        callTimeout = properties.callTimeout();
        this.clock = clock;
    }

    /** Posts JSON. */
    Mono<ZaloAnswer> postJson(URI address, Consumer<HttpHeaders> headers, Object body) {
        byte[] json = ZaloJson.MAPPER.writeValueAsBytes(body);
        return post(address, headers, MediaType.APPLICATION_JSON, BodyInserters.fromValue(json));
    }

    /** Posts a form. */
    Mono<ZaloAnswer> postForm(URI address, Consumer<HttpHeaders> headers, MultiValueMap<String, String> form) {
        return post(address, headers, MediaType.APPLICATION_FORM_URLENCODED, BodyInserters.fromFormData(form));
    }

    private Mono<ZaloAnswer> post(
            URI address,
            Consumer<HttpHeaders> headers,
            MediaType type,
            BodyInserter<?, ? super ClientHttpRequest> body) {
        return Mono.defer(() -> {
            AtomicBoolean begun = new AtomicBoolean();
            return client.post()
                    .uri(address)
                    .headers(headers)
                    .contentType(type)
                    // The body is asked for when the connection stands; whatever fails before has sent nothing.
                    .body((request, context) -> {
                        begun.set(true);
                        return body.insert(request, context);
                    })
                    .exchangeToMono(this::read)
                    .timeout(callTimeout)
                    .onErrorResume(e -> Mono.just(failure(e, begun.get())));
        });
    }

    private Mono<ZaloAnswer> read(ClientResponse response) {
        int status = response.statusCode().value();
        Duration pause = pauseOf(response.headers().asHttpHeaders());
        return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body -> answer(status, body, pause));
    }

    private static ZaloAnswer answer(int status, byte[] body, @Nullable Duration pause) {
        JsonNode json = parse(body);
        if (json != null && json.isObject() && (json.has("error") || json.has("access_token"))) {
            String message =
                    json.path("message").asString(json.path("error_name").asString(""));
            return new ZaloAnswer.Spoken(json.path("error").asLong(0), message, json, pause);
        }
        // These turn a request away at the door; any other 5xx may come after the message went out.
        boolean turnedAway = status == 429 || status == 503 || (status >= 400 && status < 500);
        return turnedAway
                ? new ZaloAnswer.Turned(status, pause)
                : new ZaloAnswer.Lost("HTTP " + status + " without an answer of the platform");
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            return ZaloJson.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** {@code Retry-After}, or the rest of the minute if no calls are left in it. */
    private @Nullable Duration pauseOf(HttpHeaders headers) {
        String retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null && retryAfter.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        if ("0".equals(headers.getFirst("X-RateLimit-Remain"))) {
            return RATE_PERIOD.minusMillis(clock.millis() % RATE_PERIOD.toMillis());
        }
        return null;
    }

    /** Names the kind of failure only: the message of an exception may hold an address with a query. */
    private static ZaloAnswer failure(Throwable e, boolean begun) {
        String reason = (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
        return begun ? new ZaloAnswer.Lost(reason) : new ZaloAnswer.NotSent(reason);
    }
}
