package vn.hoiluat.sandbox.zalo;

import java.time.Clock;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The stand-in put together. Its state is in memory and ends with it. */
public final class ZaloStandIn implements AutoCloseable {

    private final StandInWebhooks webhooks;
    private final RouterFunction<ServerResponse> routes;

    public ZaloStandIn(ZaloStandInProperties properties, Clock clock) {
        StandInFaults faults = new StandInFaults();
        StandInStats stats = new StandInStats();
        StandInPhones phones = new StandInPhones(clock);
        StandInTokens tokens = new StandInTokens(properties.appSecret(), properties.tokenLife(), clock);
        webhooks = new StandInWebhooks(properties, faults, stats, clock);
        StandInPlatform platform = new StandInPlatform(properties, tokens, phones, webhooks, faults, stats, clock);
        routes = new PlatformRoutes(properties, platform, tokens, faults, stats)
                .routes()
                .and(new PhoneRoutes(properties, platform, phones, clock).routes())
                .and(new ControlRoutes(faults, stats, phones, tokens, webhooks).routes());
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
