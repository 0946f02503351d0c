package vn.hoiluat.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

@NullUnmarked
class WebhookMetricsTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = START;
    private final WebhookMetrics metrics = new WebhookMetrics(registry, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void silence_growsUntilTheNextEvent() {
        metrics.watch(Channel.ZALO, "stp");
        now = START.plusSeconds(90);
        assertThat(silence()).isEqualTo(90);

        metrics.accepted(event(), IntakeResult.ACCEPTED);
        assertThat(silence()).isZero();

        now = START.plusSeconds(120);
        assertThat(silence()).isEqualTo(30);
        assertThat(metrics.silence("stp")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void silence_isShownFromTheFirstEventToo() {
        metrics.accepted(event(), IntakeResult.DUPLICATE);

        assertThat(silence()).isZero();
        assertThat(registry.get(WebhookMetrics.EVENTS)
                        .tags("account", "stp", "kind", "text", "result", "duplicate")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void skipped_unknownKinds_shareOneCounter() {
        for (int i = 0; i < 3; i++) {
            metrics.skipped(
                    Channel.ZALO,
                    new WebhookItem.Skipped(WebhookMetrics.NO_ACCOUNT, "unknown", WebhookItem.SkipReason.UNKNOWN_KIND));
        }

        assertThat(registry.get(WebhookMetrics.EVENTS).counters()).hasSize(1);
    }

    private double silence() {
        return registry.get(WebhookMetrics.SILENCE)
                .tag("account", "stp")
                .gauge()
                .value();
    }

    private static InboundEvent event() {
        return new InboundEvent(
                "e-1",
                InboundKind.TEXT,
                new Address(Channel.ZALO, "stp", "1"),
                "Xin chào",
                null,
                null,
                "m-1",
                START,
                START);
    }
}
