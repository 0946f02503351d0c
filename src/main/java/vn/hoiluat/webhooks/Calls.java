package vn.hoiluat.webhooks;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.files.PublicAddresses;

/** Calls the addresses of webhooks: only public ones, over TLS, no redirect followed, nothing of the answer read. */
final class Calls {

    private static final int MOST_CONNECTIONS = 16;

    private final WebhookProperties properties;
    private final Targets targets;
    private final WebClient outside;
    private final WebClient standIn;
    private final Clock clock;

    Calls(WebClient.Builder builder, WebhookProperties properties, Targets targets, Scheduler names, Clock clock) {
        this.properties = properties;
        this.targets = targets;
        this.clock = clock;
        HttpClient http = HttpClient.create(ConnectionProvider.create("webhooks", MOST_CONNECTIONS))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .followRedirect(false)
                .disableRetry(true);
        standIn = client(builder, http);
        outside = client(builder, http.resolver(new PublicAddresses(names)));
    }

    /** What a call came to. */
    sealed interface Result {

        /** Taken: a status of 2xx. */
        record Taken() implements Result {}

        /** Not taken, or nobody knows. */
        record NotTaken(String why) implements Result {}
    }

    Mono<Result> call(Webhook webhook, Delivery delivery) {
        return Mono.justOrEmpty(targets.of(webhook.address()))
                .flatMap(target -> post(target, webhook, delivery))
                .defaultIfEmpty(new Result.NotTaken("address not allowed"))
                .timeout(properties.responseTimeout(), Mono.just(new Result.NotTaken("time-out")))
                // The kind of failure only: messages may hold the address and what stands in it.
                .onErrorResume(
                        e -> Mono.just(new Result.NotTaken(cause(e).getClass().getSimpleName())));
    }

    private Mono<Result> post(URI target, Webhook webhook, Delivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        WebClient client = targets.isStandIn(target) ? standIn : outside;
        return client.post()
                .uri(target)
                .contentType(MediaType.APPLICATION_JSON)
                .header("User-Agent", "HoiLuat-Webhook/1")
                .header("X-HoiLuat-Event", delivery.type().word())
                .header("X-HoiLuat-Event-Id", ascii(delivery.event()))
                .header(Signature.HEADER, Signature.header(webhook.secrets(clock.instant()), clock.instant(), body))
                .bodyValue(body)
                .exchangeToMono(response -> dropped(response).thenReturn(result(response)));
    }

    private static Result result(ClientResponse response) {
        return response.statusCode().is2xxSuccessful()
                ? new Result.Taken()
                : new Result.NotTaken("status " + response.statusCode().value());
    }

    /** Does not wait for a body that nobody wants, however long it is: the connection ends. */
    private static Mono<Void> dropped(ClientResponse response) {
        return Mono.fromRunnable(() -> response.bodyToFlux(DataBuffer.class)
                .subscribe(DataBufferUtils.releaseConsumer(), ignored -> {})
                .dispose());
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** Headers carry no other letters; the id stands in the body as it is. */
    private static String ascii(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebClient client(WebClient.Builder builder, HttpClient http) {
        return builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}
