package vn.hoiluat.channels.sms;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.StorageException;

/** The channel put together over a store in memory, with a clock that is moved. All numbers are made up. */
@NullUnmarked
public final class SmsChannel implements AutoCloseable {

    public static final String ACCOUNT = "sms-stp";
    public static final String BRAND = "STPTQ";
    public static final String TOKEN = "tok-0123456789abcdef";
    public static final String PHONE = "84901234567";
    public static final Address CITIZEN = new Address(Channel.SMS, ACCOUNT, PHONE);
    public static final Instant NOW = Instant.parse("2026-11-23T03:00:30Z");

    public final InMemoryDocumentStore store = new InMemoryDocumentStore();
    public final Accounts accounts = new Accounts(store);
    public final List<InboundEvent> events = new ArrayList<>();
    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    final MovableClock clock = new MovableClock(NOW);
    final Alarms alarms = new Alarms(store, clock);
    final SmsLedger ledger = new SmsLedger(store, clock);
    final WebhookMetrics metrics = new WebhookMetrics(registry, clock);
    final SmsReports reports = new SmsReports(ledger, store, this::accept, metrics, clock);
    final StoredSmsInbox inbox = new StoredSmsInbox(accounts, reports, store, this::accept, metrics, clock);

    private final SmsAccounts smsAccounts = new SmsAccounts(accounts, store, new Random(5), clock);
    private final ConnectionProvider connections = ConnectionProvider.newConnection();
    private boolean intakeIsDown;

    public void account(Map<String, Secret> secrets, Map<String, String> settings) {
        account(true, secrets, settings);
    }

    public void account(boolean enabled, Map<String, Secret> secrets, Map<String, String> settings) {
        accounts.overwrite(new ChannelAccount(
                        ACCOUNT, Channel.SMS, "", BRAND, "Sở Tư pháp", AddressForm.ONG_BA, enabled, secrets, settings))
                .block();
    }

    public SmsAccounts smsAccounts() {
        return smsAccounts;
    }

    public SmsInbox inbox() {
        return inbox;
    }

    public Clock clock() {
        return clock;
    }

    public PlatformCalls calls() {
        SmsProperties properties = properties();
        return new PlatformCalls(
                WebClient.builder(), connections, properties.connectTimeout(), properties.responseTimeout());
    }

    public CarrierEndpoint endpoint() {
        return new CarrierEndpoint(smsAccounts, metrics);
    }

    public ReplySender sender(SmsGateway... gateways) {
        return new SmsSender(accounts, () -> List.of(gateways), ledger, () -> reports, properties(), alarms);
    }

    public void intakeIsDown() {
        intakeIsDown = true;
    }

    /** Long enough for what was read of accounts to be read again. */
    public void passSomeSeconds() {
        clock.advance(Duration.ofSeconds(11));
    }

    public void intakeIsUp() {
        intakeIsDown = false;
    }

    /** Serves routes on a port of their own. */
    public static DisposableServer serve(RouterFunction<ServerResponse> routes) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
                .bindNow();
    }

    /** How often bodies were refused for this reason. */
    public double refused(String reason) {
        return registry.find(WebhookMetrics.REFUSED).tag("reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    static SmsProperties properties() {
        return new SmsProperties(
                100,
                10,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofDays(3),
                Duration.ofDays(60),
                URI.create("https://rest.esms.vn"));
    }

    @Override
    public void close() {
        connections.dispose();
    }

    private Mono<IntakeResult> accept(InboundEvent event) {
        return Mono.fromSupplier(() -> {
            if (intakeIsDown) {
                throw new StorageException("broken down on purpose");
            }
            boolean known = events.stream().anyMatch(each -> each.id().equals(event.id()));
            if (!known) {
                events.add(event);
            }
            return known ? IntakeResult.DUPLICATE : IntakeResult.ACCEPTED;
        });
    }
}
