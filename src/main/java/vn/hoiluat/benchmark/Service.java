package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * A program of ours in a process of its own, with an address that tells when it is ready. It can be killed and started
 * again. Starting, stopping and killing block and belong to one thread at a time.
 */
final class Service implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final Duration ASK_EVERY = Duration.ofMillis(50);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    private final String name;
    private final ProgramLaunch launch;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final URI ready;
    private final Path log;
    private final HttpClient http;
    private final Scheduler timer;
    private volatile @Nullable ChildProcess process;

    /** The address answers 200 when the program is ready. */
    Service(
            String name,
            ProgramLaunch launch,
            List<String> arguments,
            Map<String, String> environment,
            URI ready,
            Path log,
            HttpClient http,
            Scheduler timer) {
        this.name = name;
        this.launch = launch;
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.ready = ready;
        this.log = log;
        this.http = http;
        this.timer = timer;
    }

    /** Starts it and waits until it is ready. The time that took. */
    Duration start() throws IOException {
        long begun = System.nanoTime();
        ChildProcess started = launch.start(name, arguments, environment, log);
        process = started;
        try {
            Mono.defer(this::ask)
                    .retryWhen(Retry.fixedDelay(START_TIME.dividedBy(ASK_EVERY), ASK_EVERY)
                            .scheduler(timer)
                            .filter(error -> started.isAlive()))
                    .block(START_TIME.plus(ANSWER_TIME));
        } catch (RuntimeException e) {
            throw new IOException("did not start: " + started.lastWords(), e);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Kills it as a crash would. */
    void kill() throws InterruptedException {
        running().kill();
    }

    /** Stops it in good order. */
    void stop() throws InterruptedException {
        running().stop();
    }

    /** The memory it holds, in bytes. */
    OptionalLong residentBytes() {
        return running().residentBytes();
    }

    @Override
    public void close() {
        ChildProcess last = process;
        if (last != null) {
            last.close();
        }
    }

    private Mono<Void> ask() {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(ANSWER_TIME).GET().build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.<Void>empty()
                        : Mono.error(new IOException(ready + " answers " + answer.statusCode())));
    }

    private ChildProcess running() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return current;
    }
}
