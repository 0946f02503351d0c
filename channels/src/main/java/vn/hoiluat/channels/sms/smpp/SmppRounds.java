package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.rounds.Rounds;

/** Looks after the links from the start of the program to its end. It starts after everything else and stops first. */
final class SmppRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmppRounds.class);

    private static final Duration UPKEEP_EVERY = Duration.ofMinutes(1);

    private final SmppLinks links;
    private final SmppUpkeep upkeep;
    private final SmppAlarm alarm;
    private final Rounds rounds;
    private final Clock clock;
    private volatile Instant keptUpAt = Instant.EPOCH;

    SmppRounds(
            SmppLinks links, SmppUpkeep upkeep, SmppAlarm alarm, Duration interval, Scheduler scheduler, Clock clock) {
        this.links = links;
        this.upkeep = upkeep;
        this.alarm = alarm;
        this.clock = clock;
        rounds = Rounds.atOnceAndEvery(interval, "Looking after SMPP accounts", scheduler, this::round);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable callback) {
        if (!rounds.isRunning()) {
            callback.run();
            return;
        }
        rounds.stop();
        links.close()
                .doFinally(end -> callback.run())
                .subscribe(done -> {}, e -> log.warn("SMPP links were not closed in order", e));
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private Mono<Void> round() {
        return links.look().then(Mono.defer(this::keepUp));
    }

    private Mono<Void> keepUp() {
        Instant now = clock.instant();
        if (now.isBefore(keptUpAt.plus(UPKEEP_EVERY))) {
            return Mono.empty();
        }
        keptUpAt = now;
        return links.held()
                .concatMap(link ->
                        upkeep.of(link.terms()).then(alarm.look(link.terms().accountId())))
                .then(upkeep.forget());
    }
}
