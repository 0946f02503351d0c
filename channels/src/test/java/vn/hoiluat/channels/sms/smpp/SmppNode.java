package vn.hoiluat.channels.sms.smpp;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The way over SMPP as one node has it, on a store in memory, with short pauses. */
@NullUnmarked
final class SmppNode implements AutoCloseable {

    static final String ACCOUNT = "sms-1";

    private final InMemoryDocumentStore store;
    private final RecordingInbox inbox;
    private final Accounts accounts;
    private final SmppGateway gateway;
    private final SmppRounds rounds;
    private final SmppCheck check;
    private final SmppUpkeep upkeep;
    private final Scheduler binding = Schedulers.newBoundedElastic(2, 100, "test-bind");

    SmppNode(InMemoryDocumentStore store, RecordingInbox inbox, SmppProperties properties, Clock clock) {
        this.store = store;
        this.inbox = inbox;
        accounts = new Accounts(store);
        SmppLeases leases = new SmppLeases(store, properties.lease(), clock);
        SmppReports reports = new SmppReports(store, () -> inbox);
        SmppInbound inbound = new SmppInbound(store, () -> inbox, properties.joinWait(), clock);
        SmppLinks links = new SmppLinks(
                accounts,
                terms -> new SmppLink(
                        terms,
                        properties,
                        leases,
                        new SmppReception(terms, inbound, reports, properties.storeTimeout(), clock),
                        binding,
                        clock),
                clock);
        gateway = new SmppGateway(links, store, reports, new Random(7), clock);
        upkeep = new SmppUpkeep(store, inbound, reports, clock);
        check = new SmppCheck(accounts, leases, clock);
        rounds = new SmppRounds(
                links,
                upkeep,
                new SmppAlarm(leases, new Alarms(store, clock), clock),
                Duration.ofMillis(20),
                Schedulers.parallel(),
                clock);
    }

    /** A node on a store of its own whose account is bound. */
    static SmppNode bound(int port, Map<String, String> settings) {
        SmppNode node =
                new SmppNode(new InMemoryDocumentStore(), new RecordingInbox(), properties(), Clock.systemUTC());
        node.register(account(port, settings));
        node.start();
        node.awaitBound();
        return node;
    }

    static SmppProperties properties() {
        return new SmppProperties(
                Duration.ofSeconds(5),
                Duration.ofMillis(1500),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5));
    }

    static ChannelAccount account(int port, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                SmppSettings.GATEWAY, "smpp",
                SmppSettings.HOST, "127.0.0.1",
                SmppSettings.PORT, Integer.toString(port),
                SmppSettings.SYSTEM_ID, "hoiluat",
                SmppSettings.PER_SECOND, "1000"));
        all.putAll(settings);
        return new ChannelAccount(
                ACCOUNT,
                Channel.SMS,
                "sms",
                "SoTuPhap",
                "Sở Tư pháp",
                AddressForm.ONG_BA,
                true,
                Map.of(SmppSettings.PASSWORD, new Secret("jpwd")),
                all);
    }

    void register(ChannelAccount account) {
        accounts.overwrite(account).block();
    }

    void start() {
        rounds.start();
    }

    void awaitBound() {
        await().until(() -> health().level() == AccountHealth.Level.GOOD);
    }

    AccountHealth health() {
        return check.accounts().blockFirst();
    }

    DeliveryResult send(String key, String text) {
        return send(accounts.account(ACCOUNT).block(), key, text);
    }

    DeliveryResult send(ChannelAccount account, String key, String text) {
        return gateway.send(new OutgoingSms(key, "84901234567", text), account).block();
    }

    List<AccountHealth> allHealth() {
        return check.accounts().collectList().block();
    }

    void keepUp() {
        upkeep.of(SmppTerms.of(accounts.account(ACCOUNT).block()))
                .then(upkeep.forget())
                .block();
    }

    RecordingInbox inbox() {
        return inbox;
    }

    InMemoryDocumentStore store() {
        return store;
    }

    @Override
    public void close() {
        CountDownLatch closed = new CountDownLatch(1);
        rounds.stop(closed::countDown);
        await().until(() -> closed.getCount() == 0);
        binding.dispose();
    }
}
