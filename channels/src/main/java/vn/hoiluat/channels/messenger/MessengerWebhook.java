package vn.hoiluat.channels.messenger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.Webhook;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.message.Channel;

/**
 * The address Meta posts events to, one for each application: {@code /webhooks/messenger/{our id of the application}}. By GET
 * the platform checks that it is ours. What is unsigned or wrongly signed is answered 403, what makes no sense 400.
 */
final class MessengerWebhook {

    private final KnownAccounts accounts;
    private final WebhookEndpoint endpoint;
    private final Clock clock;

    MessengerWebhook(KnownAccounts accounts, WebhookEndpoint endpoint, Clock clock) {
        this.accounts = accounts;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/webhooks/messenger/{appId}", this::verify)
                .POST("/webhooks/messenger/{appId}", this::receive)
                .build();
    }

    private Mono<ServerResponse> verify(ServerRequest request) {
        String challenge = request.queryParam("hub.challenge").orElse("");
        String named = request.queryParam("hub.verify_token").orElse("");
        boolean subscribes = "subscribe".equals(request.queryParam("hub.mode").orElse(""));
        return accounts.app(request.pathVariable("appId"))
                .map(app -> subscribes && isSame(app.secret(MessengerSettings.VERIFY_TOKEN), named))
                .flatMap(verified -> verified
                        ? ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(challenge)
                        : ServerResponse.status(HttpStatus.FORBIDDEN).build())
                .switchIfEmpty(ServerResponse.notFound().build());
    }

    private static boolean isSame(Secret expected, String named) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.value().getBytes(StandardCharsets.UTF_8), named.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<ServerResponse> receive(ServerRequest request) {
        return endpoint.serve(
                request, accounts.app(request.pathVariable("appId")).map(this::webhook));
    }

    private Webhook webhook(PlatformApp app) {
        return new Webhook(
                Channel.MESSENGER,
                app.id(),
                new MessengerSignature(app.secret(MessengerSettings.APP_SECRET)),
                new MessengerReader(accounts, app, clock),
                HttpStatus.FORBIDDEN,
                HttpStatus.BAD_REQUEST);
    }
}
