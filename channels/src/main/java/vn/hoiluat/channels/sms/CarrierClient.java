package vn.hoiluat.channels.sms;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Calls of carriers' interfaces over HTTP. Every outcome is a {@link CarrierAnswer}; a call is made once, never repeated
 * from here. Safe for use by many threads.
 */
public final class CarrierClient {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final WebClient client;
    private final Duration callTimeout;

    CarrierClient(WebClient.Builder builder, ConnectionProvider connections, SmsProperties properties) {
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .responseTimeout(properties.responseTimeout())
                // A request that may have arrived must not be sent again behind our back.
                .disableRetry(true);
        client = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        callTimeout = properties.callTimeout();
    }

    /** Calls an address once, with a body unless it is empty. */
    public Mono<CarrierAnswer> call(HttpMethod method, URI address, Consumer<HttpHeaders> headers, byte[] body) {
        return Mono.defer(() -> {
            AtomicBoolean begun = new AtomicBoolean();
            return client.method(method)
                    .uri(address)
                    .headers(headers)
                    // The body is asked for when the connection stands; whatever fails before has sent nothing.
                    .body((request, context) -> {
                        begun.set(true);
                        return body.length == 0
                                ? request.setComplete()
                                : BodyInserters.fromValue(body).insert(request, context);
                    })
                    .exchangeToMono(CarrierClient::read)
                    .timeout(callTimeout)
                    .onErrorResume(e -> Mono.just(failure(e, begun.get())));
        });
    }

    private static Mono<CarrierAnswer> read(ClientResponse response) {
        int status = response.statusCode().value();
        Duration pause = pauseOf(response.headers().asHttpHeaders());
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> new CarrierAnswer.Answered(status, body, pause));
    }

    private static @Nullable Duration pauseOf(HttpHeaders headers) {
        String retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER);
        boolean isSeconds = retryAfter != null && retryAfter.matches("\\d{1,6}");
        return isSeconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
    }

    /** Names the kind of failure only: the message of an exception may hold an address with a number and a key. */
    private static CarrierAnswer failure(Throwable e, boolean begun) {
        String reason = (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
        return begun ? new CarrierAnswer.Lost(reason) : new CarrierAnswer.NotSent(reason);
    }
}
