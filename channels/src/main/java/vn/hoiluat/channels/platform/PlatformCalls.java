package vn.hoiluat.channels.platform;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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

/** Calls of platforms over HTTP. Never fails: every outcome is a value; a call is made once, never repeated from here. */
public final class PlatformCalls {

    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_WAITING = 2000;

    /** Shorter than usual at the far end, so that a dead connection is seldom found out by a message. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final WebClient client;
    private final Duration callTimeout;

    /**
     * Calls with these limits.
     *
     * @param responseTimeout how long an answer may take once the request is sent
     */
    public PlatformCalls(
            WebClient.Builder builder,
            ConnectionProvider connections,
            Duration connectTimeout,
            Duration responseTimeout) {
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectTimeout.toMillis())
                .responseTimeout(responseTimeout)
                // A request that may have arrived must not be sent again behind our back.
                .disableRetry(true);
        client = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        callTimeout = connectTimeout.plus(responseTimeout);
    }

    /** Connections such as one platform needs; whoever makes them disposes of them. */
    public static ConnectionProvider connections(String name) {
        return ConnectionProvider.builder(name)
                .maxConnections(MOST_CONNECTIONS)
                .pendingAcquireMaxCount(MOST_WAITING)
                .maxIdleTime(IDLE)
                .build();
    }

    /** Posts JSON. */
    public Mono<CallOutcome> postJson(URI address, Consumer<HttpHeaders> headers, byte[] json) {
        return post(address, headers, MediaType.APPLICATION_JSON, BodyInserters.fromValue(json));
    }

    /** Posts a form. */
    public Mono<CallOutcome> postForm(URI address, Consumer<HttpHeaders> headers, MultiValueMap<String, String> form) {
        return post(address, headers, MediaType.APPLICATION_FORM_URLENCODED, BodyInserters.fromFormData(form));
    }

    /** Asks for something; it changes nothing at the platform, so a lost answer means no more than one not sent. */
    public Mono<CallOutcome> get(URI address) {
        return Mono.defer(() -> outcome(client.method(HttpMethod.GET).uri(address), new AtomicBoolean(true)));
    }

    /** Calls by any method, with a body unless it is empty; the headers name its type. */
    public Mono<CallOutcome> call(HttpMethod method, URI address, Consumer<HttpHeaders> headers, byte[] body) {
        BodyInserter<?, ? super ClientHttpRequest> inserter =
                body.length == 0 ? BodyInserters.empty() : BodyInserters.fromValue(body);
        return send(method, address, headers, inserter);
    }

    private Mono<CallOutcome> post(
            URI address,
            Consumer<HttpHeaders> headers,
            MediaType type,
            BodyInserter<?, ? super ClientHttpRequest> body) {
        return send(HttpMethod.POST, address, headers.andThen(all -> all.setContentType(type)), body);
    }

    private Mono<CallOutcome> send(
            HttpMethod method,
            URI address,
            Consumer<HttpHeaders> headers,
            BodyInserter<?, ? super ClientHttpRequest> body) {
        return Mono.defer(() -> {
            AtomicBoolean begun = new AtomicBoolean();
            // The body is asked for when the connection stands; whatever fails before has sent nothing.
            WebClient.RequestHeadersSpec<?> request = client.method(method)
                    .uri(address)
                    .headers(headers)
                    .body((outgoing, context) -> {
                        begun.set(true);
                        return body.insert(outgoing, context);
                    });
            return outcome(request, begun);
        });
    }

    private Mono<CallOutcome> outcome(WebClient.RequestHeadersSpec<?> request, AtomicBoolean begun) {
        return request.exchangeToMono(PlatformCalls::read)
                .timeout(callTimeout)
                .onErrorResume(e -> Mono.just(failure(e, begun.get())));
    }

    private static Mono<CallOutcome> read(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> new CallOutcome.Answered(
                        response.statusCode().value(), response.headers().asHttpHeaders(), body));
    }

    /** Names the kind of failure only: the message of an exception may hold an address with a query. */
    private static CallOutcome failure(Throwable e, boolean begun) {
        String reason = (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
        return begun ? new CallOutcome.Lost(reason) : new CallOutcome.NotSent(reason);
    }
}
