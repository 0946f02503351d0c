package vn.hoiluat.knowledge.central;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;

/** The ledger of everything that was exchanged with partners. Calls fail with the store's exceptions and never block. */
public final class ExchangeLedger {

    private final Documents<Exchange> lines;

    public ExchangeLedger(DocumentStore store) {
        this.lines = store.documents(Exchange.KIND);
    }

    /** The newest lines first, of all or of one result. */
    public Mono<Page<Exchange>> page(Exchange.@Nullable Result result, @Nullable Cursor after, int limit) {
        Range range = result == null ? Range.all() : Range.exactly(Exchange.BY_RESULT, result.name());
        return lines.page(range, after, limit);
    }

    /** What was exchanged about one of our entries, the newest first. */
    public Mono<Page<Exchange>> ofEntry(String entryKey, @Nullable Cursor after, int limit) {
        return lines.page(Range.exactly(Exchange.BY_ENTRY, entryKey), after, limit);
    }

    /** What was exchanged about one record or question, the newest first. */
    public Mono<Page<Exchange>> ofRecord(String externalId, @Nullable Cursor after, int limit) {
        return lines.page(Range.exactly(Exchange.BY_RECORD, externalId), after, limit);
    }

    Mono<Void> write(Exchange line) {
        return write(List.of(line));
    }

    Mono<Void> write(List<Exchange> written) {
        return written.isEmpty()
                ? Mono.empty()
                : lines.insertAll(Flux.fromIterable(written).map(line -> new Identified<>(line.id(), line)));
    }
}
