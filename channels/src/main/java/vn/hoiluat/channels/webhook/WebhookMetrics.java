package vn.hoiluat.channels.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;

/**
 * Counts what webhooks bring, and how long an account has been silent: a platform that has switched a webhook off says so
 * nowhere else. Safe for use by many threads.
 */
public final class WebhookMetrics {

    /** Events by channel, account, kind and result. */
    public static final String EVENTS = "hoiluat.webhook.events";

    /** Bodies that were not processed, by channel, application and reason. */
    public static final String REFUSED = "hoiluat.webhook.refused";

    /** Seconds since the last event of an account, or since it was first watched. */
    public static final String SILENCE = "hoiluat.webhook.silence";

    /** Stands for the account where none is known. */
    public static final String NO_ACCOUNT = "none";

    private static final Logger log = LoggerFactory.getLogger(WebhookMetrics.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Instant> lastEvents = new ConcurrentHashMap<>();

    public WebhookMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Shows the silence of an account from now on, also before its first event. */
    public void watch(Channel channel, String accountId) {
        if (lastEvents.putIfAbsent(accountId, clock.instant()) == null) {
            Gauge.builder(SILENCE, () -> silence(accountId).toMillis() / 1000.0)
                    .tag("channel", tag(channel))
                    .tag("account", accountId)
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    /** The time since the last event of an account; zero if it is not watched. */
    public Duration silence(String accountId) {
        Instant last = lastEvents.get(accountId);
        return last == null ? Duration.ZERO : Duration.between(last, clock.instant());
    }

    /** Counts an event that was stored, or had been. */
    public void accepted(InboundEvent event, IntakeResult result) {
        Channel channel = event.from().channel();
        String accountId = event.from().accountId();
        watch(channel, accountId);
        lastEvents.put(accountId, clock.instant());
        count(channel, accountId, event.kind().name(), result.name());
    }

    /** Counts an event that could not be stored. */
    public void failed(InboundEvent event) {
        count(event.from().channel(), event.from().accountId(), event.kind().name(), "failed");
    }

    /** Counts an event that is not processed. */
    public void skipped(Channel channel, WebhookItem.Skipped item) {
        if (lastEvents.replace(item.accountId(), clock.instant()) != null) {
            log.debug("Skipped {} of {}: {}", item.kind(), item.accountId(), item.reason());
        }
        count(channel, item.accountId(), item.kind(), item.reason().name());
    }

    /**
     * Counts a body that was not processed. Logs the first and then ever more rarely: a wrong setting shows, a flood does
     * not fill the disk.
     *
     * @param reason one of a short list, as it becomes a tag
     */
    public void refused(Channel channel, String appId, String reason) {
        Counter counter = registry.counter(REFUSED, "channel", tag(channel), "app", appId, "reason", reason);
        counter.increment();
        long count = (long) counter.count();
        if (Long.bitCount(count) == 1) {
            log.warn("Webhook of {} not processed: {}, {} so far", appId, reason, count);
        }
    }

    private void count(Channel channel, String accountId, String kind, String result) {
        registry.counter(
                        EVENTS,
                        "channel",
                        tag(channel),
                        "account",
                        accountId,
                        "kind",
                        kind.toLowerCase(Locale.ROOT),
                        "result",
                        result.toLowerCase(Locale.ROOT))
                .increment();
    }

    private static String tag(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
