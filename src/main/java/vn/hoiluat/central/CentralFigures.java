package vn.hoiluat.central;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.central.PeerState;
import vn.hoiluat.rounds.Rounds;

/** Lag and conflicts as metrics: {@code hoiluat.central.lag} since the last run that went through, and two counts. */
final class CentralFigures implements SmartLifecycle {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Central central;
    private final @Nullable Rounds rounds;
    private final Clock clock;
    private final Instant startedAt;
    private final Standing standing;
    private volatile @Nullable PeerState state;
    private volatile @Nullable Instant lastGood;
    private volatile double conflicts = Double.NaN;
    private volatile double failures = Double.NaN;

    CentralFigures(Central central, Duration every, MeterRegistry registry, Clock clock) {
        this.central = central;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.standing = new Standing(every, clock);
        if (central.partner().isEmpty()) {
            rounds = null;
            return;
        }
        Duration pause = every.compareTo(LONGEST_PAUSE) < 0 ? every : LONGEST_PAUSE;
        rounds = Rounds.atOnceAndEvery(pause, "Counting the central sync", Schedulers.parallel(), this::read);
        TimeGauge.builder("hoiluat.central.lag", this, TimeUnit.SECONDS, CentralFigures::lag)
                .description("since a run last went through; since the start where none did")
                .register(registry);
        Gauge.builder("hoiluat.central.conflicts", this, figures -> figures.conflicts)
                .register(registry);
        Gauge.builder("hoiluat.central.failures", this, figures -> figures.failures)
                .description("runs in a row that were cut short")
                .register(registry);
    }

    @Override
    public void start() {
        if (rounds != null) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null && rounds.isRunning();
    }

    /** The last state that was read if somebody should look, empty if all is well or nothing was read yet. */
    Optional<PeerState> late() {
        return Optional.ofNullable(state).filter(standing::isLate);
    }

    /** Reads the figures anew. */
    Mono<Void> read() {
        Partner partner = central.partner().orElseThrow();
        return Mono.zip(partner.sync().state(), partner.conflicts().count())
                .doOnNext(both -> {
                    state = both.getT1();
                    lastGood = both.getT1().lastGood();
                    failures = both.getT1().failures();
                    conflicts = both.getT2();
                })
                .then();
    }

    private double lag() {
        Instant since = lastGood;
        return Duration.between(since == null ? startedAt : since, clock.instant())
                .toSeconds();
    }
}
