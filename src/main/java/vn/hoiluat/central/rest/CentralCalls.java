package vn.hoiluat.central.rest;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Calls of the central database: each waits for its turn, shows a token, and is made again once with a new token if that one was
 * refused. Never fails: every outcome is a value.
 */
final class CentralCalls {

    private static final int UNAUTHORIZED = 401;

    private final WebClient web;
    private final Bearer bearer;
    private final Pace pace;
    private final Duration timeout;

    /**
     * Calls with these.
     *
     * @param timeout how long one call may take from its first byte to the last of its answer
     */
    CentralCalls(WebClient web, Bearer bearer, Pace pace, Duration timeout) {
        this.web = web;
        this.bearer = bearer;
        this.pace = pace;
        this.timeout = timeout;
    }

    Mono<CallOutcome> get(URI address) {
        return call(HttpMethod.GET, address, headers -> {}, null);
    }

    Mono<CallOutcome> send(HttpMethod method, URI address, Consumer<HttpHeaders> headers, Object body) {
        return call(method, address, headers, body);
    }

    private Mono<CallOutcome> call(
            HttpMethod method, URI address, Consumer<HttpHeaders> headers, @Nullable Object body) {
        Mono<CallOutcome> call = Mono.defer(() -> bearer.token())
                .flatMap(token -> once(method, address, headers, body, token).doOnNext(outcome -> {
                    if (isUnauthorized(outcome)) {
                        bearer.refused(token);
                    }
                }));
        return call.flatMap(outcome -> isUnauthorized(outcome) ? call : Mono.just(outcome))
                .map(outcome -> isUnauthorized(outcome) ? new CallOutcome.Locked("HTTP 401", true, null) : outcome)
                .onErrorResume(
                        NoTokenException.class,
                        e -> Mono.just(new CallOutcome.Locked(String.valueOf(e.getMessage()), e.denied(), e.after())));
    }

    private Mono<CallOutcome> once(
            HttpMethod method, URI address, Consumer<HttpHeaders> headers, @Nullable Object body, String token) {
        WebClient.RequestBodySpec request = web.method(method)
                .uri(address)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .headers(all -> all.setBearerAuth(token))
                .headers(headers);
        WebClient.RequestHeadersSpec<?> whole = body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        return pace.turn()
                .then(whole.exchangeToMono(CentralCalls::read).timeout(timeout))
                .onErrorResume(e -> Mono.just(new CallOutcome.Lost(CallOutcome.nameOf(e))));
    }

    private static Mono<CallOutcome> read(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> new CallOutcome.Answered(
                        response.statusCode().value(), response.headers().asHttpHeaders(), body));
    }

    private static boolean isUnauthorized(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Answered answered && answered.status() == UNAUTHORIZED;
    }
}
