package vn.hoiluat.channels.sms.smpp;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Brings reports of segments together with the texts they belong to, whichever of the two is stored first, and hands on
 * what became of the whole text. Safe for use by many threads.
 */
final class SmppReports {

    private static final Logger log = LoggerFactory.getLogger(SmppReports.class);

    private final Documents<SmppText> texts;
    private final Documents<SmppReport> early;
    private final Supplier<SmsInbox> inbox;

    SmppReports(DocumentStore store, Supplier<SmsInbox> inbox) {
        texts = store.documents(SmppText.KIND);
        early = store.documents(SmppReport.KIND);
        this.inbox = inbox;
    }

    /** A segment of a text, by its place. */
    private record Place(String textId, int segment, boolean isOpen) {}

    /** Completes when the report is on disk: with its text, or to wait for it. */
    Mono<Void> take(SmppReport report, ReportIds ids) {
        return apply(report, ids).flatMap(found -> found ? Mono.empty() : keep(report, ids));
    }

    /** Looks whether reports of a segment came before it was known. What fails is tried again by {@link #sweep}. */
    Mono<Void> settle(SmppTerms terms, String segmentId) {
        return Flux.fromIterable(ReportIds.reportedAs(segmentId))
                .concatMap(id -> early.find(SmppReport.documentId(terms.accountId(), id)))
                .concatMap(found -> applyEarly(found, terms.reportIds()))
                .then()
                .onErrorResume(e -> {
                    log.warn("Reports of account {} wait to be matched", terms.accountId(), e);
                    return Mono.empty();
                });
    }

    /** Tries the account's waiting reports again. */
    Mono<Void> sweep(SmppTerms terms) {
        return early.all(Range.of(SmppReport.BY_AGE))
                .filter(found -> found.value().accountId().equals(terms.accountId()))
                .concatMap(found -> applyEarly(found, terms.reportIds()))
                .then();
    }

    private Mono<Void> keep(SmppReport report, ReportIds ids) {
        String id = SmppReport.documentId(report.accountId(), report.id());
        return early.insert(id, report)
                .flatMap(isNew -> isNew || report.state() == SmsReport.State.UNDER_WAY
                        ? Mono.empty()
                        : early.modify(id, kept -> report).then())
                // The answer may have been stored between the first look and the insert.
                .then(early.find(id))
                .flatMap(found -> applyEarly(found, ids));
    }

    private Mono<Void> applyEarly(Versioned<SmppReport> found, ReportIds ids) {
        return apply(found.value(), ids)
                .filter(applied -> applied)
                .flatMap(applied -> early.delete(found.id(), found.version()))
                .then();
    }

    /** True if the report's text is known. It is handed on each time, for the first time may have failed half way. */
    private Mono<Boolean> apply(SmppReport report, ReportIds ids) {
        return places(report, ids)
                .collectList()
                .flatMap(places -> places.stream()
                        .filter(Place::isOpen)
                        .findFirst()
                        .or(() -> places.stream().findFirst())
                        .map(place -> apply(report, place))
                        .orElseGet(() -> Mono.just(false)));
    }

    private Mono<Boolean> apply(SmppReport report, Place place) {
        return texts.modify(place.textId(), text -> text.reported(place.segment(), report.state(), report.detail()))
                .map(Versioned::value)
                .flatMap(text -> inbox.get()
                        .reported(new SmsReport(text.accountId(), text.id(), text.state(), report.detail(), null))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Flux<Place> places(SmppReport report, ReportIds ids) {
        return Flux.fromIterable(ids.lookedFor(report.id()))
                .concatMap(key -> texts.all(
                                Range.exactly(SmppText.BY_SEGMENT, SmppText.segmentKey(report.accountId(), key)))
                        .flatMapIterable(found -> placesIn(found, key)));
    }

    private static Iterable<Place> placesIn(Versioned<SmppText> found, String key) {
        SmppText text = found.value();
        return IntStream.range(0, text.taken().size())
                .filter(i -> ReportIds.keys(text.taken().get(i).id()).contains(key))
                .mapToObj(i -> new Place(found.id(), i, text.taken().get(i).state() == SmsReport.State.UNDER_WAY))
                .toList();
    }
}
