package vn.hoiluat.channels.sms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Finds the text that a report means and tells the core what became of it, once. Reports overtake the answer of the send
 * call, so one that means no known text is kept, and looked for when that answer has come.
 */
final class SmsReports {

    private final SmsLedger ledger;
    private final Documents<EarlyReport> early;
    private final MessageIntake intake;
    private final WebhookMetrics metrics;
    private final Clock clock;

    SmsReports(SmsLedger ledger, DocumentStore store, MessageIntake intake, WebhookMetrics metrics, Clock clock) {
        this.ledger = ledger;
        early = store.documents(EarlyReport.KIND);
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes a report. Completes when it is on disk. */
    Mono<Void> reported(SmsReport report) {
        EarlyReport kept = new EarlyReport(
                report.accountId(),
                report.messageId(),
                report.state(),
                report.detail(),
                cost(report.cost()),
                clock.instant());
        return apply(kept, report.key()).flatMap(known -> known ? Mono.empty() : keep(kept));
    }

    /** Takes up what was reported of a text before its id was known. */
    Mono<Void> sent(String accountId, String messageId) {
        return early.all(Range.exactly(EarlyReport.BY_MESSAGE, SmsText.messageKey(accountId, messageId)))
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> applyKept(found.value()))
                .then();
    }

    /** Forgets the reports from before this time whose text never became known. */
    Mono<Long> forget(Instant before) {
        return DocumentEraser.eraseAll(early, Range.between(EarlyReport.BY_AGE, "", Index.key(before)));
    }

    /** Looks again after keeping: the text may have become known in between. */
    private Mono<Void> keep(EarlyReport report) {
        return early.insert(report.id(), report).then(applyKept(report));
    }

    private Mono<Void> applyKept(EarlyReport report) {
        return apply(report, null)
                .filter(known -> known)
                .flatMap(known -> DocumentEraser.erase(early, report.id()))
                .then();
    }

    private Mono<Boolean> apply(EarlyReport report, @Nullable String key) {
        return find(report, key)
                .flatMap(found -> book(report, found).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Versioned<SmsText>> find(EarlyReport report, @Nullable String key) {
        Mono<Versioned<SmsText>> byMessage = ledger.byMessage(report.accountId(), report.messageId());
        return key == null ? byMessage : byMessage.switchIfEmpty(ledger.byKey(report.accountId(), key));
    }

    /** The core is told first: told twice it takes it once, but what the ledger knows is not told again. */
    private Mono<Void> book(EarlyReport report, Versioned<SmsText> found) {
        SmsText text = found.value();
        Cost cost = report.cost() == null ? text.cost() : report.cost();
        Mono<Void> told = text.state().isFinal()
                ? Mono.empty()
                : Mono.justOrEmpty(event(report, text)).flatMap(this::tell).then();
        return told.then(ledger.reported(found.id(), state(report.state()), cost, report.messageId()));
    }

    private Mono<Void> tell(InboundEvent event) {
        return intake.accept(event)
                .doOnNext(result -> metrics.accepted(event, result))
                .doOnError(e -> metrics.failed(event))
                .then();
    }

    private Optional<InboundEvent> event(EarlyReport report, SmsText text) {
        InboundKind kind = switch (report.state()) {
            case DELIVERED -> InboundKind.DELIVERED;
            case FAILED -> InboundKind.UNDELIVERED;
            case UNDER_WAY -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        String messageId = text.messageId() == null ? report.messageId() : text.messageId();
        String id = "sms-report/" + SmsText.messageKey(report.accountId(), messageId) + "/" + report.state();
        String words = kind == InboundKind.UNDELIVERED ? report.detail() : "";
        return Optional.of(
                new InboundEvent(id, kind, text.to(), words, null, null, messageId, report.at(), clock.instant()));
    }

    private static SmsText.State state(SmsReport.State reported) {
        return switch (reported) {
            case UNDER_WAY -> SmsText.State.SENT;
            case DELIVERED -> SmsText.State.DELIVERED;
            case FAILED -> SmsText.State.FAILED;
        };
    }

    private static @Nullable Cost cost(@Nullable BigDecimal dong) {
        return dong == null ? null : Cost.of(dong);
    }
}
