package vn.hoiluat.central.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;

/**
 * Tokens by OAuth 2.0 client credentials: one is kept until shortly before its end, and those who ask while it is fetched wait for
 * the same answer.
 */
final class ClientCredentials implements Bearer {

    /** So long before its end a token is not shown any more: the call has still to arrive. */
    private static final Duration BEFORE_END = Duration.ofSeconds(20);

    /** Where the partner does not say how long it lives. */
    private static final long USUAL_SECONDS = 300;

    private final WebClient web;
    private final RestProperties properties;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<String>> fetching = new AtomicReference<>();

    ClientCredentials(WebClient web, RestProperties properties, Clock clock) {
        this.web = web;
        this.properties = properties;
        this.clock = clock;
    }

    private record Kept(Secret token, Instant until) {}

    @Override
    public Mono<String> token() {
        return Mono.defer(() -> {
            Kept now = kept.get();
            return now != null && clock.instant().isBefore(now.until())
                    ? Mono.just(now.token().value())
                    : fetchOnce();
        });
    }

    @Override
    public void refused(String token) {
        kept.updateAndGet(now -> now != null && now.token().value().equals(token) ? null : now);
    }

    private Mono<String> fetchOnce() {
        Mono<String> mine =
                Mono.defer(this::fetch).doOnTerminate(() -> fetching.set(null)).cache();
        Mono<String> first = fetching.updateAndGet(running -> running == null ? mine : running);
        return first == null ? mine : first;
    }

    private Mono<String> fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.secret().value());
        form.add("scope", properties.scope());
        return web.post()
                .uri(properties.tokens())
                .accept(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromFormData(form))
                .exchangeToMono(this::read)
                .timeout(properties.connectTimeout().plus(properties.responseTimeout()))
                .onErrorMap(
                        e -> !(e instanceof NoTokenException),
                        e -> new NoTokenException(CallOutcome.nameOf(e), false, null));
    }

    private Mono<String> read(ClientResponse response) {
        int status = response.statusCode().value();
        if (status != 200) {
            boolean denied = status == 400 || status == 401 || status == 403;
            Duration after = CallOutcome.retryAfter(response.headers().asHttpHeaders(), clock);
            return response.releaseBody().then(Mono.error(new NoTokenException("HTTP " + status, denied, after)));
        }
        return response.bodyToMono(Wire.Token.class)
                .switchIfEmpty(Mono.error(() -> new NoTokenException("empty answer", false, null)))
                .map(this::keep);
    }

    private String keep(Wire.Token token) {
        String value = token.value();
        if (value == null || value.isBlank()) {
            throw new NoTokenException("answer without a token", false, null);
        }
        Duration life = Duration.ofSeconds(token.seconds() == null ? USUAL_SECONDS : token.seconds());
        kept.set(new Kept(new Secret(value), clock.instant().plus(life).minus(BEFORE_END)));
        return value;
    }
}
