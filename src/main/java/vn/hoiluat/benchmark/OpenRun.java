package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** Fills a store with a base, starts the service over it, waits until all of it is open to anybody, and measures. Blocks. */
final class OpenRun {

    private static final Duration LONGEST_OPENING = Duration.ofMinutes(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    private static final String NO_LIMIT = "1000000/1m";

    private final OpenOptions options;
    private final ProgramLaunch launch;
    private final HttpClient http;
    private final Scheduler timer;
    private final Clock clock;
    private final PrintStream progress;

    OpenRun(
            OpenOptions options,
            ProgramLaunch launch,
            HttpClient http,
            Scheduler timer,
            Clock clock,
            PrintStream progress) {
        this.options = options;
        this.launch = launch;
        this.http = http;
        this.timer = timer;
        this.clock = clock;
        this.progress = progress;
    }

    OpenReport on(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        long begun = System.nanoTime();
        fill(data);
        Duration stored = since(begun);
        URI address = URI.create("http://127.0.0.1:" + Ports.free());
        OpenCalls calls = new OpenCalls(http, address, options);
        try (Service service = service(folder, data, address)) {
            progress.println(Texts.text("open.opening"));
            long started = System.nanoTime();
            service.start();
            int entries = awaitAll(calls);
            Duration opened = since(started);
            progress.println(Texts.text("open.measuring", options.calls()));
            calls.choose(entries);
            OptionalLong before = service.residentBytes();
            Map<String, Percentiles> measured = calls.measure();
            OptionalLong after = service.residentBytes();
            service.stop();
            return new OpenReport(entries, stored, opened, measured, calls.refused(), before, after);
        }
    }

    private void fill(Path data) {
        try (StoredData stored = StoredData.open(data);
                BaseImport base = new BaseImport(stored.store(), clock)) {
            for (Path file : options.files()) {
                progress.println(Texts.text("open.importing", file.getFileName()));
                base.take(file);
            }
        }
    }

    /** Waits until the list is there, and what is typed finds something; how many entries there are. */
    private int awaitAll(OpenCalls calls) {
        Integer entries = Mono.fromCallable(calls::total)
                .filter(total -> total > 0)
                .switchIfEmpty(Mono.error(() -> new IOException("nothing is open yet")))
                .retryWhen(Retry.fixedDelay(LONGEST_OPENING.dividedBy(ASK_EVERY), ASK_EVERY)
                        .scheduler(timer))
                .block(LONGEST_OPENING.plus(ASK_EVERY));
        return entries == null ? 0 : entries;
    }

    private Service service(Path folder, Path data, URI address) {
        return new Service(
                "service",
                launch,
                List.of(
                        "start",
                        "--server.port=" + address.getPort(),
                        "--hoiluat.storage.directory=" + data,
                        "--hoiluat.storage.mongodb-uri=",
                        "--hoiluat.starter-base=none",
                        "--hoiluat.central.kind=none",
                        "--hoiluat.limits.open-readings-of-address=" + NO_LIMIT,
                        "--hoiluat.limits.suggestions-of-address=" + NO_LIMIT),
                Map.of("SPRING_PROFILES_ACTIVE", "sandbox"),
                address.resolve("/actuator/health/readiness"),
                folder.resolve("service.log"),
                http,
                timer);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
