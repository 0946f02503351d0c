package vn.hoiluat.channels.webhook;

import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.StorageException;

/**
 * The way of every webhook: bytes, signature, normalising, intake, answer. The platform is told 200 only when all events of
 * a body are stored, and 503 if the store is down, so that it sends them again. No call to the network is made here.
 */
public final class WebhookEndpoint {

    private static final Logger log = LoggerFactory.getLogger(WebhookEndpoint.class);

    private final MessageIntake intake;
    private final WebhookMetrics metrics;

    public WebhookEndpoint(MessageIntake intake, WebhookMetrics metrics) {
        this.intake = intake;
        this.metrics = metrics;
    }

    /**
     * Serves one request.
     *
     * @param webhook the application the address means; empty is answered 404
     */
    public Mono<ServerResponse> serve(ServerRequest request, Mono<Webhook> webhook) {
        return webhook.flatMap(known -> WebhookBody.read(request, WebhookBody.MAX_BYTES)
                        .flatMap(body -> process(known, request.headers().asHttpHeaders(), body))
                        .onErrorResume(DataBufferLimitException.class, e -> tooLarge(known))
                        .onErrorReturn(TimeoutException.class, HttpStatus.REQUEST_TIMEOUT))
                .defaultIfEmpty(HttpStatus.NOT_FOUND)
                .onErrorResume(StorageException.class, e -> unavailable(e))
                .flatMap(status -> ServerResponse.status(status).build());
    }

    private Mono<HttpStatus> process(Webhook webhook, HttpHeaders headers, byte[] body) {
        return switch (webhook.signature().check(headers, body)) {
            case VALID -> handOver(webhook, headers, body);
            case MISSING -> refuse(webhook, "unsigned", webhook.badSignature());
            case WRONG -> refuse(webhook, "wrong signature", webhook.badSignature());
        };
    }

    private Mono<HttpStatus> handOver(Webhook webhook, HttpHeaders headers, byte[] body) {
        return webhook.reader()
                .read(headers, body)
                .concatMap(item -> take(webhook, item))
                .then(Mono.just(HttpStatus.OK))
                .onErrorResume(
                        UnreadableWebhookException.class, e -> refuse(webhook, "unreadable", webhook.unreadable()));
    }

    private Mono<Void> take(Webhook webhook, WebhookItem item) {
        return switch (item) {
            case WebhookItem.Accepted accepted -> accept(accepted.event());
            case WebhookItem.Skipped skipped -> Mono.fromRunnable(() -> metrics.skipped(webhook.channel(), skipped));
        };
    }

    private Mono<Void> accept(InboundEvent event) {
        return intake.accept(event)
                .doOnNext(result -> metrics.accepted(event, result))
                .doOnError(e -> metrics.failed(event))
                .then();
    }

    private Mono<HttpStatus> refuse(Webhook webhook, String reason, HttpStatus answer) {
        metrics.refused(webhook.channel(), webhook.appId(), reason);
        return Mono.just(answer);
    }

    private Mono<HttpStatus> tooLarge(Webhook webhook) {
        return refuse(webhook, "too large", HttpStatus.CONTENT_TOO_LARGE);
    }

    private static Mono<HttpStatus> unavailable(StorageException e) {
        log.error("Webhook answered 503, the platform will send it again: {}", e.toString());
        return Mono.just(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
