package vn.hoiluat.channels.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.channels.webhook.WebhookItem.Skipped;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Makes events of what carriers bring. A text is one event, however often it is brought and under however many ids; what
 * cannot be answered, such as an advertiser's text, is counted and dropped.
 */
final class StoredSmsInbox implements SmsInbox {

    private static final String TEXT = InboundKind.TEXT.name();

    private final Accounts accounts;
    private final SmsReports reports;
    private final Documents<SeenText> seen;
    private final MessageIntake intake;
    private final WebhookMetrics metrics;
    private final Clock clock;

    StoredSmsInbox(
            Accounts accounts,
            SmsReports reports,
            DocumentStore store,
            MessageIntake intake,
            WebhookMetrics metrics,
            Clock clock) {
        this.accounts = accounts;
        this.reports = reports;
        seen = store.documents(SeenText.KIND);
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Mono<Void> received(ReceivedSms sms) {
        return accounts.account(sms.accountId())
                .filter(account -> account.channel() == Channel.SMS)
                .flatMap(account -> received(sms, account).thenReturn(true))
                .switchIfEmpty(skip(WebhookMetrics.NO_ACCOUNT, SkipReason.UNKNOWN_ACCOUNT))
                .then();
    }

    @Override
    public Mono<Void> reported(SmsReport report) {
        return reports.reported(report);
    }

    /** Forgets which texts were seen before this time. */
    Mono<Long> forget(Instant before) {
        return DocumentEraser.eraseAll(seen, Range.between(SeenText.BY_AGE, "", Index.key(before)));
    }

    private Mono<Boolean> received(ReceivedSms sms, ChannelAccount account) {
        if (!account.enabled()) {
            return skip(account.id(), SkipReason.ACCOUNT_OFF);
        }
        if (sms.text().isBlank()) {
            return skip(account.id(), SkipReason.INCOMPLETE);
        }
        return PhoneNumber.international(sms.phone())
                .map(phone -> accept(sms, account, phone))
                .orElseGet(() -> skip(account.id(), SkipReason.NOT_NEEDED));
    }

    private Mono<Boolean> accept(ReceivedSms sms, ChannelAccount account, String phone) {
        Instant now = clock.instant();
        // The clock of a carrier or of a phone may be ahead of ours.
        Instant sentAt = sms.sentAt().isAfter(now) ? now : sms.sentAt();
        return firstId(sms, sentAt)
                .map(id -> new InboundEvent(
                        "sms/" + account.id() + "/" + id,
                        InboundKind.TEXT,
                        new Address(Channel.SMS, account.id(), phone),
                        words(sms.text(), account.setting(SmsSettings.KEYWORD, "")),
                        null,
                        null,
                        id,
                        sentAt,
                        now))
                .flatMap(this::accept);
    }

    /** The id under which these words came first. Also after a crash, so that the same event is accepted again. */
    private Mono<String> firstId(ReceivedSms sms, Instant sentAt) {
        if (!SeenText.tells(sms)) {
            return Mono.just(sms.id());
        }
        String key = SeenText.id(sms, sentAt);
        String id = sms.id().isBlank() ? key : sms.id();
        return seen.insert(key, new SeenText(id, clock.instant()))
                .flatMap(isNew -> isNew
                        ? Mono.just(id)
                        : seen.find(key)
                                .map(Versioned::value)
                                .map(SeenText::firstId)
                                .defaultIfEmpty(id));
    }

    private Mono<Boolean> accept(InboundEvent event) {
        return intake.accept(event)
                .doOnNext(result -> metrics.accepted(event, result))
                .doOnError(e -> metrics.failed(event))
                .thenReturn(true);
    }

    /** Without the keyword in front, also where a number follows it without a blank; a keyword alone is what was said. */
    private static String words(String text, String keyword) {
        String stripped = text.strip();
        if (keyword.isBlank()) {
            return stripped;
        }
        Pattern front = Pattern.compile(
                "^" + Pattern.quote(keyword.strip()) + "(?:\\s+|(?=\\d))",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return front.matcher(stripped).replaceFirst("");
    }

    private Mono<Boolean> skip(String accountId, SkipReason reason) {
        return Mono.fromSupplier(() -> {
            metrics.skipped(Channel.SMS, new Skipped(accountId, TEXT, reason));
            return true;
        });
    }
}
