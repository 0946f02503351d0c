package vn.hoiluat.sandbox.messenger;

import java.time.Clock;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.PhoneRoutes;
import vn.hoiluat.sandbox.standin.Phones;
import vn.hoiluat.sandbox.standin.SampleFiles;
import vn.hoiluat.sandbox.standin.WebhookPosting;
import vn.hoiluat.sandbox.standin.Webhooks;

/** The stand-in put together. Its state is in memory and ends with it. */
public final class MessengerStandIn implements AutoCloseable {

    static final String PREFIX = "/sandbox/messenger";

    private final Webhooks webhooks;
    private final RouterFunction<ServerResponse> routes;

    public MessengerStandIn(MessengerStandInProperties properties, Clock clock) {
        Faults faults = new Faults();
        Counters stats = new Counters();
        Phones phones = new Phones(clock);
        PageTokens tokens = new PageTokens(properties.appSecret());
        PageComments comments = new PageComments();
        webhooks = new Webhooks(posting(properties), faults, stats);
        PagePosting posting = new PagePosting(properties, tokens, webhooks);
        PagePlatform platform = new PagePlatform(properties, phones, comments, posting, stats, clock);
        SendApi sends = new SendApi(properties, platform, comments, webhooks, faults, stats);
        routes = SampleFiles.routes(PREFIX)
                .and(new GraphRoutes(platform, sends, tokens, faults, stats).routes())
                .and(new PhoneRoutes(PREFIX, platform, phones, clock).routes())
                .and(new ControlRoutes(PREFIX, faults, stats, phones, webhooks::outstanding).routes());
    }

    private static WebhookPosting posting(MessengerStandInProperties properties) {
        return new WebhookPosting(
                "messenger-stand-in",
                properties.deliveries(),
                properties.webhookTimeout(),
                properties.retryAfter(),
                null);
    }

    /** Everything under {@code /sandbox/messenger}. */
    public RouterFunction<ServerResponse> routes() {
        return routes;
    }

    /** Sends no more webhooks. */
    @Override
    public void close() {
        webhooks.close();
    }
}
