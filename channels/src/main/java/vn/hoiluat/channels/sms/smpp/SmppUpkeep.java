package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;

/** Finishes what was left half done, and forgets what is no longer needed. */
final class SmppUpkeep {

    /** No carrier reports later: texts are given up after two or three days. */
    private static final Duration TEXTS_KEPT = Duration.ofDays(4);

    /** No carrier brings a text again after a day. */
    private static final Duration PRINTS_KEPT = Duration.ofDays(1);

    private final Documents<SmppText> texts;
    private final Documents<SmppReport> reports;
    private final Documents<SmppIncoming> incoming;
    private final SmppInbound inbound;
    private final SmppReports matching;
    private final Clock clock;

    SmppUpkeep(DocumentStore store, SmppInbound inbound, SmppReports matching, Clock clock) {
        texts = store.documents(SmppText.KIND);
        reports = store.documents(SmppReport.KIND);
        incoming = store.documents(SmppIncoming.KIND);
        this.inbound = inbound;
        this.matching = matching;
        this.clock = clock;
    }

    /** Once round an account whose lease this node has. */
    Mono<Void> of(SmppTerms terms) {
        return inbound.sweep(terms).then(matching.sweep(terms));
    }

    /** Forgets what is old, of all accounts. */
    Mono<Void> forget() {
        return Flux.concat(
                        forget(texts, SmppText.BY_AGE, TEXTS_KEPT),
                        forget(reports, SmppReport.BY_AGE, TEXTS_KEPT),
                        forget(incoming, SmppIncoming.DONE, PRINTS_KEPT))
                .then();
    }

    private <T> Mono<Void> forget(Documents<T> documents, String index, Duration kept) {
        return documents
                .all(Range.between(index, "", Index.key(clock.instant().minus(kept))))
                .concatMap(found -> documents.delete(found.id(), found.version()))
                .then();
    }
}
