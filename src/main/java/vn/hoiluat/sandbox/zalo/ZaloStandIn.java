package vn.hoiluat.sandbox.zalo;

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
public final class ZaloStandIn implements AutoCloseable {

    private static final String PREFIX = "/sandbox/zalo";

    private final Webhooks webhooks;
    private final RouterFunction<ServerResponse> routes;

    public ZaloStandIn(ZaloStandInProperties properties, Clock clock) {
        Faults faults = new Faults();
        Counters stats = new Counters();
        Phones phones = new Phones(clock);
        StandInTokens tokens = new StandInTokens(properties.appSecret(), properties.tokenLife(), clock);
        webhooks = new Webhooks(posting(properties), faults, stats);
        StandInPlatform platform = new StandInPlatform(
                properties,
                tokens,
                phones,
                webhooks,
                new ZaloPosting(properties, webhooks, clock),
                faults,
                stats,
                clock);
        routes = new PlatformRoutes(properties, platform, tokens, faults, stats)
                .routes()
                .and(new PhoneRoutes(PREFIX, platform, phones, clock).routes())
                .and(SampleFiles.routes(PREFIX))
                .and(new ControlRoutes(PREFIX, faults, stats, phones, webhooks::outstanding).routes());
    }

    private static WebhookPosting posting(ZaloStandInProperties properties) {
        return new WebhookPosting(
                "zalo-stand-in",
                properties.deliveries(),
                properties.webhookTimeout(),
                properties.retryAfter(),
                "num_retry");
    }

    /** Everything under {@code /sandbox/zalo}. */
    public RouterFunction<ServerResponse> routes() {
        return routes;
    }

    /** Sends no more webhooks. */
    @Override
    public void close() {
        webhooks.close();
    }
}
