package vn.hoiluat.channels.zalo;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.Webhook;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.message.Channel;

/**
 * The address Zalo posts events to, one for each application: {@code POST /webhooks/zalo/{our id of the application}}. What
 * is unsigned, wrongly signed or unreadable is answered 200 and not processed, for Zalo switches a webhook off that answers
 * otherwise, and its console's check is unsigned; the setting {@link ZaloSettings#STRICT} makes it 403.
 */
final class ZaloWebhook {

    private final KnownAccounts accounts;
    private final WebhookEndpoint endpoint;
    private final Clock clock;

    ZaloWebhook(KnownAccounts accounts, WebhookEndpoint endpoint, Clock clock) {
        this.accounts = accounts;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/zalo/{appId}", this::receive)
                .build();
    }

    private Mono<ServerResponse> receive(ServerRequest request) {
        return endpoint.serve(
                request, accounts.app(request.pathVariable("appId")).map(this::webhook));
    }

    private Webhook webhook(PlatformApp app) {
        boolean strict = Boolean.parseBoolean(app.setting(ZaloSettings.STRICT, "false"));
        HttpStatus refusal = strict ? HttpStatus.FORBIDDEN : HttpStatus.OK;
        ZaloSignature signature = new ZaloSignature(
                app.externalId(),
                app.secret(ZaloSettings.WEBHOOK_SECRET),
                ZaloSignature.FirstTerm.of(app.setting(ZaloSettings.MAC_FIRST_TERM, "app_id")));
        return new Webhook(
                Channel.ZALO, app.id(), signature, new ZaloReader(accounts, app.id(), clock), refusal, refusal);
    }
}
