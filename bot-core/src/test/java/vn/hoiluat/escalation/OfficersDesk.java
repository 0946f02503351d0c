package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.ladder.Detours;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.ladder.LadderFacts;
import vn.hoiluat.ladder.OtherWays;
import vn.hoiluat.ladder.Resending;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.DocumentStore;

/** Officers' desk over a store, without a bot; time stands still on a Monday morning. */
public final class OfficersDesk {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    public final Conversations conversations;
    public final CaseRegister register;
    public final CaseDesk desk;
    public final CaseContinuation continuation;
    public final Courier courier;
    public final OutboundLog outbound;
    public final Alarms alarms;
    public final Ladder ladder;
    public final CaseDispatch dispatch;
    private final Clock clock;

    public OfficersDesk(DocumentStore store, ReplySender sender) {
        this(store, sender, UnitCalendars.common(WorkingCalendar.shipped()), CLOCK);
    }

    /** A desk of units that work by calendars of their own. */
    public OfficersDesk(DocumentStore store, ReplySender sender, UnitCalendars calendars) {
        this(store, sender, calendars, CLOCK);
    }

    /** A desk where time moves. */
    public OfficersDesk(DocumentStore store, ReplySender sender, Clock clock) {
        this(store, sender, UnitCalendars.common(WorkingCalendar.shipped()), clock);
    }

    private OfficersDesk(DocumentStore store, ReplySender sender, UnitCalendars calendars, Clock clock) {
        this.clock = clock;
        conversations = new Conversations(store, clock, (id, at) -> {});
        register =
                new CaseRegister(store, CaseRouter.toOnlyUnit(), calendars, new CaseSettings(2), new Random(5), clock);
        outbound = new OutboundLog(store, clock);
        alarms = new Alarms(store, clock);
        courier = new Courier(
                List.of(sender),
                new DeliverySettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5)),
                clock);
        LetterWriter letters = new PlainLetters();
        Accounts accounts = new Accounts(store);
        ContactPoints contacts = new ContactPoints(store, clock);
        ladder = new Ladder(
                new Detours(store),
                new LadderFacts(courier, conversations, contacts, accounts, clock),
                new OtherWays(courier, register, contacts, letters, accounts),
                register,
                courier,
                new Resending(register, conversations, outbound, letters, clock),
                alarms,
                clock);
        dispatch = new CaseDispatch(register, conversations, courier, outbound, letters, clock);
        desk = new CaseDesk(register, dispatch, clock);
        continuation = new CaseContinuation(register, dispatch, alarms, clock);
    }

    /** A case of the n-th citizen. */
    public Case open(int n) {
        return open(n, "");
    }

    /** A case of the n-th citizen in a field of law. */
    Case open(int n, String field) {
        Address citizen = new Address(Channel.ZALO, "zalo-a", "u" + n);
        Instant now = clock.instant();
        InboundEvent event = new InboundEvent("e" + n, InboundKind.TEXT, citizen, "hỏi", null, null, null, now, now);
        HandOver handOver =
                new HandOver(citizen, "hỏi", field, List.of(event), HandOverReason.NOTHING_FOUND, false, List.of());
        return Objects.requireNonNull(register.open(handOver).block());
    }
}
