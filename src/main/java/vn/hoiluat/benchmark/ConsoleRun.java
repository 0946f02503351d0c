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
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** Fills a store, starts the service over it, waits until cases can be searched, and measures. Blocks. */
final class ConsoleRun {

    private static final Duration LONGEST_INDEXING = Duration.ofMinutes(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);

    /** One of those who share the cases. */
    private static final String OFFICER = MadeCases.officer(7);

    private final ConsoleOptions options;
    private final ProgramLaunch launch;
    private final HttpClient http;
    private final Scheduler timer;
    private final PrintStream progress;
    private final MadeCases made;

    ConsoleRun(
            ConsoleOptions options,
            ProgramLaunch launch,
            HttpClient http,
            Scheduler timer,
            Clock clock,
            PrintStream progress) {
        this.options = options;
        this.launch = launch;
        this.http = http;
        this.timer = timer;
        this.progress = progress;
        this.made = new MadeCases(options.seed(), clock.instant());
    }

    ConsoleReport on(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        progress.println(Texts.text("console.storing", options.cases()));
        long begun = System.nanoTime();
        long messages = fill(data);
        Duration stored = since(begun);
        String password = UUID.randomUUID().toString();
        URI address = URI.create("http://127.0.0.1:" + Ports.free());
        ConsoleCalls calls = new ConsoleCalls(http, address, OFFICER, password, made, options);
        try (Service service = service(folder, data, address, password)) {
            progress.println(Texts.text("console.indexing"));
            long started = System.nanoTime();
            service.start();
            awaitSearch(calls);
            Duration indexed = since(started);
            progress.println(Texts.text("console.measuring", options.calls()));
            Map<String, Percentiles> measured = calls.measure();
            service.stop();
            return new ConsoleReport(options, messages, bytes(data), stored, indexed, measured);
        }
    }

    private long fill(Path data) {
        try (StoredData stored = StoredData.open(data)) {
            return new CaseStock(stored.store(), made).fill(options.cases(), progress);
        }
    }

    private void awaitSearch(ConsoleCalls calls) {
        Mono.fromCallable(calls::canSearch)
                .filter(can -> can)
                .switchIfEmpty(Mono.error(() -> new IOException("cases cannot be searched yet")))
                .retryWhen(Retry.fixedDelay(LONGEST_INDEXING.dividedBy(ASK_EVERY), ASK_EVERY)
                        .scheduler(timer))
                .block(LONGEST_INDEXING.plus(ASK_EVERY));
    }

    private Service service(Path folder, Path data, URI address, String password) {
        return new Service(
                "service",
                launch,
                List.of(
                        "start",
                        "--server.port=" + address.getPort(),
                        "--hoiluat.storage.directory=" + data,
                        "--hoiluat.storage.mongodb-uri=",
                        "--hoiluat.starter-base=none"),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "sandbox",
                        "HOILUAT_SECURITY_OFFICER_NAME",
                        OFFICER,
                        // Signing in is not what is measured, so the password is not hashed.
                        "HOILUAT_SECURITY_OFFICER_PASSWORD",
                        "{noop}" + password),
                address.resolve("/actuator/health/readiness"),
                folder.resolve("service.log"),
                http,
                timer);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
