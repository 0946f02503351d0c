package vn.hoiluat.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Posts citizens' messages at a steady rate, whatever becomes of the ones before. */
final class Posting {

    private static final Logger log = LoggerFactory.getLogger(Posting.class);

    private final Platform platform;
    private final Lines lines;
    private final Scheduler timer;
    private final Clock clock;

    Posting(Platform platform, Lines lines, Scheduler timer, Clock clock) {
        this.platform = platform;
        this.lines = lines;
        this.timer = timer;
        this.clock = clock;
    }

    /**
     * A message the service took.
     *
     * @param postings how often it had to be posted
     * @param dueAt when it was to be posted first
     * @param nanos from there to the acknowledgement
     */
    record Acknowledged(CitizenMessage message, int postings, Instant dueAt, long nanos) {}

    /** Posts in this order. What the service never takes is missing from the result. */
    Flux<Acknowledged> post(List<CitizenMessage> order, int perSecond) {
        return Pace.of(order, perSecond, timer).flatMap(this::post, Integer.MAX_VALUE);
    }

    private Mono<Acknowledged> post(Pace.Due<CitizenMessage> due) {
        Instant dueAt = clock.instant().minusNanos(System.nanoTime() - due.dueNanos());
        return platform.bring(retry -> lines.bring(due.item(), retry))
                .map(postings -> new Acknowledged(due.item(), postings, dueAt, System.nanoTime() - due.dueNanos()))
                .onErrorResume(error -> {
                    log.error(
                            "Message {} was never acknowledged: {}", due.item().messageId(), error.toString());
                    return Mono.empty();
                });
    }
}
