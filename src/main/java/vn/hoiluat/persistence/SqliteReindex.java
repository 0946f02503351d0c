package vn.hoiluat.persistence;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;

/** Gives all documents of a kind new keys when a release has changed the kind's schema or indexes. */
final class SqliteReindex<T> {

    private static final Logger log = LoggerFactory.getLogger(SqliteReindex.class);

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final DocumentForm<T> form;
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final SqliteQueries<T> queries;

    private record Keyed(String id, long version, SortedMap<String, List<String>> keys) {}

    SqliteReindex(
            DocumentForm<T> form,
            SqliteWriter writer,
            SqliteReaders readers,
            SqliteRows rows,
            SqliteQueries<T> queries) {
        this.form = form;
        this.writer = writer;
        this.readers = readers;
        this.rows = rows;
        this.queries = queries;
    }

    /** Looks once whether there is something to do, does it, and remembers; after an error it looks again. */
    Mono<Void> once() {
        return readers.read(session -> SqliteSchema.get(session, setting()))
                .defaultIfEmpty("")
                .flatMap(found -> found.equals(form.indexForm()) ? Mono.<Boolean>empty() : reindex(found))
                .then(Mono.just(true))
                .cache(done -> FOR_EVER, error -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    private Mono<Boolean> reindex(String found) {
        if (!found.isEmpty()) {
            log.info("documents {} are indexed anew: {} becomes {}", form.kind().name(), found, form.indexForm());
        }
        return page(null)
                .expand(page -> page.next() == null ? Mono.empty() : page(page.next()))
                .concatMap(this::give)
                .then(writer.write(tx -> {
                    SqliteSchema.set(tx.session(), setting(), form.indexForm());
                    return true;
                }));
    }

    private Mono<Page<T>> page(@Nullable Cursor after) {
        return readers.read(session -> queries.page(session, Range.all(), after, Documents.PAGE));
    }

    private Mono<Boolean> give(Page<T> page) {
        List<Keyed> keyed = page.items().stream()
                .map(found -> new Keyed(found.id(), found.version(), form.keys(found.value())))
                .toList();
        return writer.write(tx -> {
            for (Keyed document : keyed) {
                rows.reindex(tx, document.id(), document.version(), document.keys());
            }
            return true;
        });
    }

    private String setting() {
        return "form." + form.kind().name();
    }
}
