package vn.hoiluat.channels.sms;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

/**
 * Sends texts by the gateway each account names. What is not written as carriers take it is refused before it costs money,
 * and so is what goes past a cap; the text is counted before it leaves.
 */
final class SmsSender implements ReplySender {

    private static final Logger log = LoggerFactory.getLogger(SmsSender.class);

    private final Accounts accounts;
    private final Supplier<List<SmsGateway>> gateways;
    private final SmsLedger ledger;
    private final Supplier<SmsReports> reports;
    private final SmsProperties properties;
    private final Alarms alarms;

    /** Gateways and reports are asked for when first needed, since they bring messages to the core that sends by us. */
    SmsSender(
            Accounts accounts,
            Supplier<List<SmsGateway>> gateways,
            SmsLedger ledger,
            Supplier<SmsReports> reports,
            SmsProperties properties,
            Alarms alarms) {
        this.accounts = accounts;
        this.gateways = gateways;
        this.ledger = ledger;
        this.reports = reports;
        this.properties = properties;
        this.alarms = alarms;
    }

    /** A text that may leave, and how. */
    private record Leaving(
            OutgoingSms sms,
            int segments,
            Cost price,
            SmsCaps caps,
            boolean bySystem,
            Address to,
            ChannelAccount account,
            SmsGateway gateway) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return accounts.account(to.accountId())
                .map(SmsSettings::segments)
                .onErrorReturn(IllegalArgumentException.class, 1)
                .defaultIfEmpty(1)
                .map(segments -> new ChannelPolicy(Gsm7Text.capacity(segments), 0, 0, null));
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        Part part = departure.part();
        return accounts.account(to.accountId())
                .filter(account -> account.enabled() && account.channel() == Channel.SMS)
                .flatMap(account -> send(part, to, account))
                .defaultIfEmpty(needsAdministrator("account " + to.accountId() + " is off or not registered"))
                .onErrorResume(IllegalArgumentException.class, e -> Mono.just(needsAdministrator(e.getMessage())))
                .onErrorResume(e -> {
                    // Gateways themselves never fail, so what fails is the store, and nothing was sent.
                    log.error("Part {} not sent", part.id(), e);
                    return Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null));
                });
    }

    private Mono<DeliveryResult> send(Part part, Address to, ChannelAccount account) {
        Optional<String> wrong = wrong(part.text(), SmsSettings.segments(account));
        if (wrong.isPresent()) {
            return Mono.just(new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, wrong.get()));
        }
        int segments = Gsm7Text.segments(part.text());
        Leaving leaving = new Leaving(
                new OutgoingSms(SeenText.digest(account.id() + "/" + part.id()), to.userId(), part.text()),
                segments,
                SmsSettings.price(account, segments),
                SmsCaps.of(account, properties),
                part.sender() == Sender.SYSTEM,
                to,
                account,
                gateway(account));
        return ledger.admit(leaving.sms().key(), to, segments, leaving.price(), leaving.caps(), leaving.bySystem())
                .flatMap(admission -> switch (admission) {
                    case ADMITTED -> handOver(leaving);
                    case ACCOUNT_FULL -> full(account, "account", "segments of the day");
                    case NUMBER_FULL -> full(account, "number", "texts of the day to one number");
                });
    }

    private SmsGateway gateway(ChannelAccount account) {
        String name = account.setting(SmsSettings.GATEWAY, "");
        return gateways.get().stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("setting " + SmsSettings.GATEWAY + " of " + account.id()
                        + " is '" + name + "', expected one of "
                        + gateways.get().stream().map(SmsGateway::name).toList()));
    }

    /** What makes a text one that no carrier takes, without a word of it; empty if nothing does. */
    private static Optional<String> wrong(String text, int segments) {
        if (!Gsm7Text.isGsm7(text)) {
            return Optional.of("not in the alphabet of GSM 03.38");
        }
        if (text.indexOf('#') >= 0 || text.indexOf('&') >= 0) {
            return Optional.of("has a character that carriers refuse");
        }
        return Gsm7Text.fits(text, segments)
                ? Optional.empty()
                : Optional.of("takes " + Gsm7Text.segments(text) + " segments, the account sends " + segments);
    }

    private Mono<DeliveryResult> handOver(Leaving leaving) {
        return leaving.gateway()
                .send(leaving.sms(), leaving.account())
                .flatMap(result -> book(leaving, result).thenReturn(result));
    }

    /** The carrier has spoken: whatever the store says now, its answer counts. */
    private Mono<Void> book(Leaving leaving, DeliveryResult result) {
        String key = leaving.sms().key();
        Mono<Void> booked = switch (result) {
            case DeliveryResult.Sent sent ->
                ledger.taken(key, sent.providerMessageId())
                        .then(Mono.defer(
                                () -> reports.get().sent(leaving.account().id(), sent.providerMessageId())));
            case DeliveryResult.RetryLater later -> ledger.release(key);
            case DeliveryResult.Refused refused -> ledger.release(key);
            case DeliveryResult.Uncertain unknown -> Mono.empty();
        };
        return booked.onErrorResume(e -> {
            log.error("Text {} of {} not booked", key, leaving.account().id(), e);
            return Mono.empty();
        });
    }

    private Mono<DeliveryResult> full(ChannelAccount account, String which, String what) {
        String detail = "no " + what + " left on " + account.id();
        return alarms.raise(AlarmKind.ACCOUNT, account.id() + "/sms-cap/" + which + "/" + ledger.today(), detail)
                .thenReturn(new DeliveryResult.Refused(RefusalReason.QUOTA, detail));
    }

    private static DeliveryResult needsAdministrator(@Nullable String detail) {
        return new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, String.valueOf(detail));
    }
}
