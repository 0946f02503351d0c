package vn.hoiluat.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.rounds.Rounds;

/**
 * Shows counts, such as the {@link Backlog}, as gauges. The store is read every so often, however often the metrics are: a gauge that could
 * not be read shows no number.
 */
final class BacklogGauges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BacklogGauges.class);

    private final Map<String, Supplier<Mono<Long>>> counts;
    private final Duration interval;
    private final Scheduler scheduler;
    private final Map<String, Double> values = new ConcurrentHashMap<>();
    private final Rounds rounds;

    BacklogGauges(
            Map<String, Supplier<Mono<Long>>> counts, MeterRegistry registry, Duration interval, Scheduler scheduler) {
        this.counts = counts;
        this.interval = interval;
        this.scheduler = scheduler;
        rounds = Rounds.atOnceAndEvery(interval, "Counting what waits", scheduler, this::readAll);
        counts.keySet()
                .forEach(name -> Gauge.builder(name, () -> values.getOrDefault(name, Double.NaN))
                        .description("counted to " + Backlog.CAP + " at most")
                        .register(registry));
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private Mono<Void> readAll() {
        return Flux.fromIterable(counts.entrySet())
                .concatMap(count -> read(count.getKey(), count.getValue()))
                .then();
    }

    private Mono<Void> read(String name, Supplier<Mono<Long>> count) {
        return Mono.defer(count)
                .timeout(interval, scheduler)
                .doOnNext(number -> values.put(name, number.doubleValue()))
                .onErrorResume(e -> {
                    values.remove(name);
                    log.warn("{} could not be counted: {}", name, e.toString());
                    return Mono.empty();
                })
                .then();
    }
}
