package vn.hoiluat.central;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.central.RunResult;
import vn.hoiluat.knowledge.central.SyncProgress.Phase;

/** Runs of this node, those of the schedule and those that somebody wants now, and how far the present one is. */
final class SyncRuns {

    private static final Logger log = LoggerFactory.getLogger(SyncRuns.class);

    private final Partner partner;
    private final Scheduler scheduler;
    private final Sinks.Many<Step> steps = Sinks.many().replay().latest();
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Runs with a partner.
     *
     * @param scheduler what a run is worked on by
     */
    SyncRuns(Partner partner, Scheduler scheduler) {
        this.partner = partner;
        this.scheduler = scheduler;
    }

    /**
     * How far the run is.
     *
     * @param phase null before the first and at the end
     * @param result null while it runs: DONE, CUT_SHORT, BUSY, TOO_EARLY or FAILED
     */
    record Step(@Nullable Phase phase, int done, @Nullable String result) {}

    /** Of the schedule: a partner that asked to be left alone is. */
    Mono<Void> scheduled() {
        return run(false);
    }

    /** Begins a run and does not wait for its end; false if one is under way on this node. */
    boolean begin() {
        if (running.get()) {
            return false;
        }
        run(true).subscribe();
        return true;
    }

    /** What the present or the last run of this node does, from its newest step on. */
    Flux<Step> watch() {
        return steps.asFlux();
    }

    private Mono<Void> run(boolean always) {
        return Mono.defer(() -> {
            if (!running.compareAndSet(false, true)) {
                return Mono.<Void>empty();
            }
            tell(new Step(null, 0, null));
            return partner.sync()
                    .run(always, (phase, done) -> tell(new Step(phase, done, null)))
                    .subscribeOn(scheduler)
                    .doOnNext(result -> ended(word(result)))
                    .onErrorResume(e -> {
                        log.error("Run of the central sync failed, to be tried again", e);
                        ended("FAILED");
                        return Mono.empty();
                    })
                    .doFinally(end -> running.set(false))
                    .then();
        });
    }

    private void ended(String result) {
        running.set(false);
        tell(new Step(null, 0, result));
    }

    /** Two threads may tell at once; a figure that is lost is overtaken by the next. */
    private synchronized void tell(Step step) {
        steps.tryEmitNext(step);
    }

    private static String word(RunResult result) {
        return switch (result) {
            case RunResult.Ran ran -> ran.summary().trouble() == null ? "DONE" : "CUT_SHORT";
            case RunResult.Busy busy -> "BUSY";
            case RunResult.TooEarly early -> "TOO_EARLY";
        };
    }
}
