package vn.hoiluat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class BacklogGaugesTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<Mono<Long>> count = new AtomicReference<>(Mono.just(3L));
    private final AtomicInteger counted = new AtomicInteger();
    private final BacklogGauges gauges = new BacklogGauges(
            Map.of("waiting", () -> {
                counted.incrementAndGet();
                return count.get();
            }),
            registry,
            Duration.ofSeconds(15),
            time);

    @Test
    void gauge_beforeTheFirstCount_showsNothing() {
        assertThat(value()).isNaN();
    }

    @Test
    void gauge_isReadFromTheStoreOnce_howeverOftenItIsShown() {
        gauges.start();
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(value()).isEqualTo(3);
        assertThat(value()).isEqualTo(3);
        assertThat(counted).hasValue(1);
    }

    @Test
    void gauge_followsTheStore() {
        gauges.start();
        time.advanceTimeBy(Duration.ofSeconds(1));

        count.set(Mono.just(5L));
        time.advanceTimeBy(Duration.ofSeconds(15));

        assertThat(value()).isEqualTo(5);
    }

    @Test
    void gauge_showsNothing_whileTheStoreFails_andRecovers() {
        gauges.start();
        time.advanceTimeBy(Duration.ofSeconds(1));

        count.set(Mono.error(new IllegalStateException("down")));
        time.advanceTimeBy(Duration.ofSeconds(15));
        assertThat(value()).isNaN();

        count.set(Mono.just(7L));
        time.advanceTimeBy(Duration.ofSeconds(15));
        assertThat(value()).isEqualTo(7);
    }

    @Test
    void stop_endsTheReading() {
        gauges.start();
        gauges.stop();

        time.advanceTimeBy(Duration.ofMinutes(5));

        assertThat(counted.get()).isLessThanOrEqualTo(1);
        assertThat(gauges.isRunning()).isFalse();
    }

    private double value() {
        return registry.get("waiting").gauge().value();
    }
}
