package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.account.Secret;

/**
 * The service and the stand-in of the platform, each a process of its own on loopback, with a data directory that nobody
 * else uses. The settings that only make waiting longer are shortened; those that decide what happens are the service's.
 */
final class TwoProcesses implements Rig, LoadTarget, AutoCloseable {

    private static final ZaloAccount ACCOUNT = new ZaloAccount(
            "zalo-bench",
            "zalo-bench",
            "4000000000000000002",
            "5000000000000000002",
            new Secret("bench-webhook-secret"));
    private static final String OFFICER = "bench";
    private static final long RETRIES = 150;

    private final Path data;
    private final Duration debounce;
    private final Service standIn;
    private final Service service;
    private final Posting posting;
    private final Phones phones;
    private final Metrics metrics;
    private final Duration started;

    /**
     * Starts both, and waits until they are ready.
     *
     * @param folder where the logs go
     * @param data the data directory
     * @param debounce how long the service waits for more words of a burst
     */
    TwoProcesses(
            ProgramLaunch launch,
            Path folder,
            Path data,
            Duration debounce,
            HttpClient http,
            Scheduler timer,
            Clock clock)
            throws IOException {
        String password = UUID.randomUUID().toString();
        Map<String, String> environment = Map.of(
                "SPRING_PROFILES_ACTIVE",
                "sandbox",
                "HOILUAT_SECURITY_OFFICER_NAME",
                OFFICER,
                // Signing in is not what is measured, so the password is not hashed.
                "HOILUAT_SECURITY_OFFICER_PASSWORD",
                "{noop}" + password);
        URI platform = loopback(Ports.free());
        URI address = loopback(Ports.free());
        this.data = data;
        this.debounce = debounce;
        standIn = new Service(
                "stand-in",
                launch,
                standInArguments(platform, address),
                environment,
                platform.resolve("/sandbox/zalo/health"),
                folder.resolve("stand-in.log"),
                http,
                timer);
        service = new Service(
                "service",
                launch,
                serviceArguments(platform, address),
                environment,
                address.resolve("/actuator/health/readiness"),
                folder.resolve("service.log"),
                http,
                timer);
        URI webhook = address.resolve("/webhooks/zalo/" + ACCOUNT.webhookId());
        posting = new Posting(new Platform(http, webhook, RETRIES), ACCOUNT, timer, clock);
        phones = new Phones(http, platform.resolve("/sandbox/zalo"));
        metrics = new Metrics(http, address, OFFICER, password);
        standIn.start();
        started = service.start();
    }

    /** How long the service took from its start until it was ready. */
    Duration started() {
        return started;
    }

    /** The service's own numbers. */
    Metrics metrics() {
        return metrics;
    }

    @Override
    public Service service() {
        return service;
    }

    @Override
    public Posting posting() {
        return posting;
    }

    @Override
    public Phones phones() {
        return phones;
    }

    @Override
    public String conversationId(String userId) {
        return ACCOUNT.id() + ":" + userId;
    }

    @Override
    public Mono<Long> workLeft() {
        return Mono.zip(metrics.read(), phones.eventsOnTheWay()).map(both -> {
            Map<String, Double> numbers = both.getT1();
            return both.getT2()
                    + numbers.getOrDefault("hoiluat_events_pending", 1.0).longValue()
                    + numbers.getOrDefault("hoiluat_conversations_unfinished", 1.0)
                            .longValue();
        });
    }

    @Override
    public Ledger ledger(Set<String> conversationIds) {
        try (StoredData stored = StoredData.open(data)) {
            return Ledger.of(stored.store(), conversationIds);
        }
    }

    @Override
    public Duration debounce() {
        return debounce;
    }

    @Override
    public OptionalLong residentBytes() {
        return service.residentBytes();
    }

    @Override
    public void close() {
        service.close();
        standIn.close();
    }

    private static List<String> standInArguments(URI platform, URI service) {
        return Stream.concat(
                        Stream.of(
                                "sandbox",
                                "--hoiluat.sandbox.port=" + platform.getPort(),
                                "--hoiluat.sandbox.zalo.service-url=" + service,
                                "--hoiluat.sandbox.zalo.retry-after=1s,1s,2s,2s,4s,4s,8s,8s,15s,30s"),
                        accountArguments())
                .toList();
    }

    private List<String> serviceArguments(URI platform, URI service) {
        return Stream.concat(
                        Stream.of(
                                "start",
                                "--server.port=" + service.getPort(),
                                "--hoiluat.storage.directory=" + data,
                                "--hoiluat.storage.mongodb-uri=",
                                "--hoiluat.sandbox.url=" + platform,
                                "--hoiluat.bot.burst-pause=" + debounce.toMillis() + "ms",
                                "--hoiluat.bot.delivery.send-timeout=3s",
                                "--hoiluat.bot.delivery.echo-wait=20s",
                                "--hoiluat.bot.sweep-every=2s",
                                "--hoiluat.operations.count-every=1s"),
                        accountArguments())
                .toList();
    }

    /** Both sides read the stand-in's account from the same settings. */
    private static Stream<String> accountArguments() {
        return Stream.of(
                "--hoiluat.sandbox.zalo.app=" + ACCOUNT.webhookId(),
                "--hoiluat.sandbox.zalo.app-id=" + ACCOUNT.appId(),
                "--hoiluat.sandbox.zalo.webhook-secret="
                        + ACCOUNT.webhookSecret().value(),
                "--hoiluat.sandbox.zalo.accounts[0].id=" + ACCOUNT.id(),
                "--hoiluat.sandbox.zalo.accounts[0].oa-id=" + ACCOUNT.oaId(),
                "--hoiluat.sandbox.zalo.accounts[0].name=Bench");
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
