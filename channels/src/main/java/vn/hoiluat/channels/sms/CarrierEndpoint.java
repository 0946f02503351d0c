package vn.hoiluat.channels.sms;

import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.channels.webhook.WebhookBody;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.StorageException;

/**
 * The way of every call of a carrier: token, size, signature, meaning, answer. 404 for a token nobody has, 403 for a wrong
 * signature, 400 for what makes no sense, 413 for what is too large, 503 while the store is down.
 */
public final class CarrierEndpoint {

    /** The variable of a route's path that holds the token. */
    public static final String TOKEN = "token";

    private static final Logger log = LoggerFactory.getLogger(CarrierEndpoint.class);

    private final SmsAccounts accounts;
    private final WebhookMetrics metrics;

    CarrierEndpoint(SmsAccounts accounts, WebhookMetrics metrics) {
        this.accounts = accounts;
        this.metrics = metrics;
    }

    /** Serves one request to a route of the gateway, which has the path variable {@link #TOKEN}. */
    public Mono<ServerResponse> serve(ServerRequest request, String gateway, CarrierCall call) {
        return accounts.byToken(gateway, request.pathVariable(TOKEN))
                .flatMap(account -> serve(request, account, call))
                .switchIfEmpty(Mono.defer(() -> refuse("unknown", "unknown token", HttpStatus.NOT_FOUND)))
                .onErrorResume(StorageException.class, CarrierEndpoint::unavailable);
    }

    private Mono<ServerResponse> serve(ServerRequest request, ChannelAccount account, CarrierCall call) {
        return WebhookBody.read(request, WebhookBody.MAX_BYTES)
                .map(body -> carried(request, body))
                .flatMap(carried -> judge(carried, account, call))
                .onErrorResume(
                        DataBufferLimitException.class,
                        e -> refuse(account.id(), "too large", HttpStatus.CONTENT_TOO_LARGE))
                .onErrorResume(
                        TimeoutException.class, e -> refuse(account.id(), "too slow", HttpStatus.REQUEST_TIMEOUT))
                .onErrorResume(
                        UnreadableWebhookException.class,
                        e -> refuse(account.id(), "unreadable", HttpStatus.BAD_REQUEST));
    }

    private static CarrierRequest carried(ServerRequest request, byte[] body) {
        try {
            String rawQuery = request.uri().getRawQuery();
            return new CarrierRequest(
                    request.headers().asHttpHeaders(), request.queryParams(), rawQuery == null ? "" : rawQuery, body);
        } catch (IllegalArgumentException e) {
            throw new UnreadableWebhookException("the query is wrongly encoded");
        }
    }

    private Mono<ServerResponse> judge(CarrierRequest request, ChannelAccount account, CarrierCall call) {
        return switch (call.check(request, account)) {
            case VALID -> call.take(request, account);
            case MISSING -> refuse(account.id(), "unsigned", HttpStatus.FORBIDDEN);
            case WRONG -> refuse(account.id(), "wrong signature", HttpStatus.FORBIDDEN);
        };
    }

    private Mono<ServerResponse> refuse(String accountId, String reason, HttpStatus answer) {
        metrics.refused(Channel.SMS, accountId, reason);
        return ServerResponse.status(answer).build();
    }

    private static Mono<ServerResponse> unavailable(StorageException e) {
        log.error("Carrier answered 503, it will call again: {}", e.toString());
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
