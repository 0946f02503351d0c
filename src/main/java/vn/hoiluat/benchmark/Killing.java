package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import java.util.SortedSet;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** Kills the service whenever so many messages were acknowledged, and starts it again at once. */
final class Killing {

    private final Service service;
    private final Set<Integer> points;
    private final Scheduler blocking;
    private final PrintStream progress;
    private final Sinks.Many<Integer> due = Sinks.many().unicast().onBackpressureBuffer();

    /** Works on a scheduler on which it may block. */
    Killing(Service service, SortedSet<Integer> points, Scheduler blocking, PrintStream progress) {
        this.service = service;
        this.points = Set.copyOf(points);
        this.blocking = blocking;
        this.progress = progress;
    }

    /** How often it killed, once {@link #end} was called and the service is ready again. Fails if it does not start. */
    Mono<Long> run() {
        return due.asFlux()
                .concatMap(count -> Mono.fromCallable(() -> crash(count)).subscribeOn(blocking))
                .count();
    }

    /** So many messages have been acknowledged. Called by one thread at a time. */
    void acknowledged(int count) {
        if (points.contains(count)) {
            due.tryEmitNext(count).orThrow();
        }
    }

    /** No more messages will be acknowledged. */
    void end() {
        due.tryEmitComplete();
    }

    private int crash(int count) throws IOException, InterruptedException {
        service.kill();
        progress.println(Texts.text("replay.killed", count));
        progress.println(Texts.text("replay.restarted", service.start().toMillis() / 1000.0));
        return count;
    }
}
