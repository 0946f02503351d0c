package vn.hoiluat.benchmark;

import java.io.PrintStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;

/** Fills a store with made cases and the messages around them. */
final class CaseStock {

    private static final int AT_ONCE = 2_000;
    private static final int TOLD_EVERY = 20_000;

    private final Documents<Case> cases;
    private final Documents<StoredEvent> events;
    private final Documents<OutboundRecord> outbound;
    private final MadeCases made;

    CaseStock(DocumentStore store, MadeCases made) {
        cases = store.documents(Case.KIND);
        events = store.documents(StoredEvent.KIND);
        outbound = store.documents(OutboundRecord.KIND);
        this.made = made;
    }

    /** Stores the first so many cases; how many messages there are with them. Blocks until all is on disk. */
    long fill(int count, PrintStream progress) {
        Flux.concat(
                        indexed(cases, Case.KIND),
                        indexed(events, StoredEvent.KIND),
                        indexed(outbound, OutboundRecord.KIND))
                .blockLast();
        long messages = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            messages += store(from, Math.min(count, from + AT_ONCE));
            if (from > 0 && from % TOLD_EVERY == 0) {
                progress.println(Texts.text("console.stored", from));
            }
        }
        return messages;
    }

    /** A store that was never read by an index indexes all it holds at the first such reading: now it holds nothing. */
    private static <T> Mono<Long> indexed(Documents<T> documents, Kind<T> kind) {
        return documents.count(Range.of(kind.indexes().getFirst().name()), 1);
    }

    private long store(int from, int to) {
        Flux<Case> some = Flux.range(from, to - from).map(made::numbered).cache();
        Flux<StoredEvent> said = some.flatMapIterable(made::said).cache();
        Flux<OutboundRecord> sent = some.flatMapIterable(made::sent).cache();
        cases.insertAll(some.map(c -> new Identified<>(c.id(), c)))
                .then(events.insertAll(said.map(e -> new Identified<>(e.event().id(), e))))
                .then(outbound.insertAll(sent.map(r -> new Identified<>(r.part().id(), r))))
                .block();
        return said.count().zipWith(sent.count(), Long::sum).blockOptional().orElseThrow();
    }
}
