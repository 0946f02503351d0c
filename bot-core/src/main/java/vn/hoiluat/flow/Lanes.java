package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.conversation.Conversations;

/**
 * Runs the work of conversations: one piece at a time in each, many conversations side by side. A signal that arrives while
 * a conversation is being worked on is worked off right after. What is lost with the process is found again by
 * {@link Recovery}.
 */
final class Lanes implements Conversations.ReadyListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Sinks.Many<String> due = Sinks.many().unicast().onBackpressureBuffer();
    private final Scheduler scheduler;
    private final Clock clock;

    /** The state of one conversation's lane; absent means nothing to do. */
    private enum Lane {
        QUEUED,
        WORKING,
        WORKING_AND_SIGNALLED
    }

    Lanes(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Starts working with at most so many conversations at a time. */
    Disposable start(Function<String, Mono<Void>> work, int atATime) {
        return due.asFlux()
                .flatMap(id -> run(id, work).subscribeOn(scheduler), atATime)
                .subscribe();
    }

    /** How many conversations are being worked on or are about to be. */
    int busy() {
        return lanes.size();
    }

    @Override
    public void ready(String conversationId, Instant at) {
        Duration wait = Duration.between(clock.instant(), at);
        if (wait.isNegative() || wait.isZero()) {
            signal(conversationId);
        } else {
            scheduler.schedule(() -> signal(conversationId), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void signal(String conversationId) {
        Lane before = lanes.get(conversationId);
        Lane after = lanes.compute(
                conversationId,
                (id, lane) -> lane == null || lane == Lane.QUEUED ? Lane.QUEUED : Lane.WORKING_AND_SIGNALLED);
        if (before == null && after == Lane.QUEUED) {
            emit(conversationId);
        }
    }

    private Mono<Void> run(String id, Function<String, Mono<Void>> work) {
        return Mono.defer(() -> {
                    lanes.put(id, Lane.WORKING);
                    return work.apply(id);
                })
                .onErrorResume(error -> {
                    log.error("Work on a conversation failed, to be tried again", error);
                    scheduler.schedule(() -> signal(id), AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
                    return Mono.empty();
                })
                .doFinally(end -> finish(id));
    }

    private void finish(String id) {
        Lane left = lanes.computeIfPresent(id, (key, lane) -> lane == Lane.WORKING_AND_SIGNALLED ? Lane.QUEUED : null);
        if (left == Lane.QUEUED) {
            emit(id);
        }
    }

    private void emit(String id) {
        due.emitNext(id, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(10)));
    }

    @Override
    public void close() {
        due.tryEmitComplete();
    }
}
