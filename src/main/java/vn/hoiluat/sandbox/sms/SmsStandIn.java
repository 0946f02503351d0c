package vn.hoiluat.sandbox.sms;

import java.time.Clock;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.PhoneRoutes;
import vn.hoiluat.sandbox.standin.Phones;
import vn.hoiluat.sandbox.standin.WebhookPosting;
import vn.hoiluat.sandbox.standin.Webhooks;

/** The stand-in put together. Its state is in memory and ends with it. */
public final class SmsStandIn implements AutoCloseable {

    private static final String PREFIX = "/sandbox/sms";

    private final Webhooks webhooks;
    private final RouterFunction<ServerResponse> routes;

    public SmsStandIn(SmsStandInProperties properties, Clock clock) {
        Faults faults = new Faults();
        Counters stats = new Counters();
        Phones phones = new Phones(clock);
        webhooks = new Webhooks(posting(properties), faults, stats);
        EsmsStandIn esms =
                new EsmsStandIn(properties, phones, webhooks, new EsmsCalls(properties, clock), faults, stats);
        routes = new EsmsRoutes(PREFIX, esms, faults, stats)
                .routes()
                .and(new PhoneRoutes(PREFIX, esms, phones, clock).routes())
                .and(new ControlRoutes(PREFIX, faults, stats, phones, webhooks::outstanding).routes());
    }

    private static WebhookPosting posting(SmsStandInProperties properties) {
        return new WebhookPosting(
                "sms-stand-in", properties.deliveries(), properties.webhookTimeout(), properties.retryAfter(), null);
    }

    /** Everything under {@code /sandbox/sms}. */
    public RouterFunction<ServerResponse> routes() {
        return routes;
    }

    /** Makes no more calls. */
    @Override
    public void close() {
        webhooks.close();
    }
}
