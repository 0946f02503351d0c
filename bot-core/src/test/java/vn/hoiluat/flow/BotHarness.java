package vn.hoiluat.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.conversation.Bursts;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.routing.CommuneOffices;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.Units;
import vn.hoiluat.wording.ShippedWordings;

/** The whole bot over an in-memory store, one account, a phone, and time that stands still until it is moved. */
final class BotHarness {

    /** A Monday morning in Vietnam, inside working hours. */
    static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    static final Address CITIZEN = new Address(Channel.ZALO, "zalo-a", "u1");

    final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
    final VirtualClock clock = new VirtualClock(scheduler, START);
    final InMemoryDocumentStore store;
    final Units units;
    final Territory territory;
    final PhoneSender phone = new PhoneSender();
    final PhoneSender sms = new PhoneSender(Channel.SMS);
    final PhoneSender messenger = new PhoneSender(Channel.MESSENGER);
    final PhoneSender web = new PhoneSender(Channel.WEB);
    final ShelfFinder finder = new ShelfFinder();
    Bot bot;
    private int events;

    BotHarness() {
        store = new InMemoryDocumentStore();
        units = new Units(store);
        territory = new Territory(store);
        bot = newBot();
        bot.accounts()
                .seed(new ChannelAccount(
                        "zalo-a",
                        Channel.ZALO,
                        "app",
                        "oa",
                        "Sở Tư pháp Tuyên Quang",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of()))
                .block();
    }

    BotHarness started() {
        bot.start();
        return this;
    }

    /** The process dies and another one starts on the same store. */
    void restart() {
        bot.close();
        bot = newBot();
        bot.start();
        pass(Duration.ofMillis(1));
    }

    /** The citizen says something and nothing more, so that the bot answers. */
    void hears(String text) {
        says(text);
        burstEnds();
    }

    IntakeResult says(String text) {
        return says(text, clock.instant());
    }

    IntakeResult says(String text, Instant sentAt) {
        return accept(event("e" + ++events, InboundKind.TEXT, text, sentAt));
    }

    IntakeResult accept(InboundEvent event) {
        IntakeResult result = now(bot.intake().accept(event));
        pass(Duration.ofMillis(1));
        return result;
    }

    /** The citizen taps the button of this title under the message received last that has one, and nothing more. */
    void taps(String title) {
        accept(tap("e" + ++events, title, clock.instant()));
        burstEnds();
    }

    InboundEvent tap(String id, String title, Instant sentAt) {
        String payload = phone.received.reversed().stream()
                .flatMap(part -> part.buttons().stream())
                .filter(button -> button.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + title))
                .value();
        return new InboundEvent(id, InboundKind.BUTTON, CITIZEN, title, payload, null, id, sentAt, clock.instant());
    }

    InboundEvent event(String id, InboundKind kind, String text, Instant sentAt) {
        return new InboundEvent(id, kind, CITIZEN, text, null, null, id, sentAt, clock.instant());
    }

    void pass(Duration time) {
        scheduler.advanceTimeBy(time);
    }

    void burstEnds() {
        pass(Duration.ofSeconds(3));
    }

    List<Turn> turns() {
        return now(bot.conversations().turns(CITIZEN.conversationId()).collectList());
    }

    Case openCase() {
        return now(bot.cases().open().next());
    }

    OutboundRecord firstRecord() {
        return now(bot.outbound().of(CITIZEN.conversationId()).next());
    }

    List<AlarmKind> alarms() {
        return now(bot.alarms().open().map(Alarm::kind).collectList());
    }

    static <T> T now(Mono<T> value) {
        return Objects.requireNonNull(value.block(), "nothing there, expected something");
    }

    Bot newBot() {
        BotPorts ports = new BotPorts(
                store,
                finder,
                finder,
                List.of(phone, sms, messenger, web),
                List.of(),
                new WordListTriage(),
                new ShippedWordings(),
                CaseRouter.toOnlyUnit(),
                territory.names(),
                new CommuneOffices(units, territory)::at,
                UnitCalendars.common(WorkingCalendar.shipped()),
                time -> List.of(),
                clock,
                scheduler,
                new Random(42));
        return new Bot(ports, settings());
    }

    static BotSettings settings() {
        return new BotSettings(
                new FlowSettings(
                        new Bursts(Duration.ofSeconds(2), Duration.ofSeconds(10)),
                        Duration.ofSeconds(3),
                        Duration.ofHours(6),
                        Duration.ofDays(90),
                        Duration.ofHours(12),
                        Duration.ofMinutes(30),
                        30,
                        16,
                        Duration.ofSeconds(5)),
                new DeliverySettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1)),
                new AnsweringSettings(0.6, 0.1, 0.3, 3, false),
                new CaseSettings(2),
                new PublicLinks(URI.create("https://hoiluat.example.gov.vn")));
    }
}
