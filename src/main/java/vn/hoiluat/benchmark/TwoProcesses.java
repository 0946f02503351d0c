package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private static final String RETRY_AFTER = "1s,1s,2s,2s,4s,4s,8s,8s,15s,30s";

    private final Path data;
    private final Duration debounce;
    private final Service standIn;
    private final Service service;
    private final Posting posting;
    private final Phones phones;
    private final Lines lines;
    private final Metrics metrics;
    private final Duration started;

    /**
     * Starts both, and waits until they are ready.
     *
     * @param folder where the logs go
     * @param data the data directory
     * @param debounce how long the service waits for more words of a burst
     * @param channels on which citizens write
     */
    TwoProcesses(
            ProgramLaunch launch,
            Path folder,
            Path data,
            Duration debounce,
            Set<String> channels,
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
        phones = new Phones(http, platform.resolve("/sandbox/zalo"));
        lines = lines(channels, http, platform, address);
        posting = new Posting(new Platform(http, RETRIES), lines, timer, clock);
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
    public Lines lines() {
        return lines;
    }

    @Override
    public Mono<Long> workLeft() {
        return Mono.zip(metrics.read(), lines.onTheWay()).map(both -> {
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

    private Lines lines(Set<String> channels, HttpClient http, URI platform, URI service) {
        List<Line> all = List.of(
                new ZaloLine(ACCOUNT, service, phones),
                new MessengerLine(service, new Phones(http, platform.resolve("/sandbox/messenger"))),
                new SmsLine(service, new Phones(http, platform.resolve("/sandbox/sms"))),
                new WebLine(http, service));
        return new Lines(all.stream()
                .filter(line -> channels.contains(line.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static List<String> standInArguments(URI platform, URI service) {
        return Stream.concat(
                        Stream.of(
                                "sandbox",
                                "--hoiluat.sandbox.port=" + platform.getPort(),
                                "--hoiluat.sandbox.zalo.service-url=" + service,
                                "--hoiluat.sandbox.messenger.service-url=" + service,
                                "--hoiluat.sandbox.sms.service-url=" + service,
                                "--hoiluat.sandbox.zalo.retry-after=" + RETRY_AFTER,
                                "--hoiluat.sandbox.messenger.retry-after=" + RETRY_AFTER,
                                "--hoiluat.sandbox.sms.retry-after=" + RETRY_AFTER),
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
                                // All visitors of the web come from this machine.
                                "--hoiluat.limits.web-messages-of-address=1000000/1m",
                                "--hoiluat.limits.web-readings-of-address=1000000/1m",
                                "--hoiluat.channel-accounts[0].id=" + WebLine.ACCOUNT,
                                "--hoiluat.channel-accounts[0].channel=web",
                                "--hoiluat.channel-accounts[0].name=Bench",
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
                "--hoiluat.sandbox.zalo.accounts[0].name=Bench",
                "--hoiluat.sandbox.messenger.app=" + MessengerLine.APP,
                "--hoiluat.sandbox.messenger.app-secret=" + MessengerLine.APP_SECRET,
                "--hoiluat.sandbox.messenger.accounts[0].id=" + MessengerLine.ACCOUNT,
                "--hoiluat.sandbox.messenger.accounts[0].page-id=" + MessengerLine.PAGE,
                "--hoiluat.sandbox.messenger.accounts[0].name=Bench",
                "--hoiluat.sandbox.sms.account=" + SmsLine.ACCOUNT,
                "--hoiluat.sandbox.sms.cpid=" + SmsLine.CODE,
                "--hoiluat.sandbox.sms.mo-private-key=" + SmsLine.KEY,
                "--hoiluat.sandbox.sms.token=" + SmsLine.TOKEN);
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
