package vn.hoiluat.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The documents of one kind in SQLite. Documents are turned into JSON on the caller's thread. */
final class SqliteDocuments<T> implements Documents<T> {

    /** New documents in one piece of work: other writers wait no longer than this takes. */
    private static final int AT_ONCE = 100;

    private final DocumentForm<T> form;
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final SqliteQueries<T> queries;
    private final Mono<Void> indexed;

    private record Prepared(String id, SqliteRows.Content content) {}

    SqliteDocuments(DocumentForm<T> form, SqliteWriter writer, SqliteReaders readers, Clock clock) {
        this.form = form;
        this.writer = writer;
        this.readers = readers;
        this.rows = new SqliteRows(form, clock);
        this.queries = new SqliteQueries<>(form);
        this.indexed = new SqliteReindex<>(form, writer, readers, rows, queries).once();
    }

    @Override
    public Mono<Boolean> insert(String id, T document) {
        return Mono.defer(() -> {
            SqliteRows.Content content = content(document);
            return writer.write(tx -> rows.insert(tx, id, content));
        });
    }

    @Override
    public Mono<Versioned<T>> find(String id) {
        return readers.read(session -> queries.find(session, id));
    }

    @Override
    public Mono<Boolean> replace(String id, long version, T document) {
        return Mono.defer(() -> {
            SqliteRows.Content content = content(document);
            return writer.write(tx -> rows.replace(tx, id, version, content));
        });
    }

    @Override
    public Mono<Boolean> delete(String id, long version) {
        return writer.write(tx -> rows.delete(tx, id, version));
    }

    @Override
    public Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit) {
        return checked(range, limit, () -> readers.read(session -> queries.page(session, range, after, limit)));
    }

    @Override
    public Mono<Long> count(Range range, int cap) {
        return checked(range, cap, () -> readers.read(session -> queries.count(session, range, cap)));
    }

    @Override
    public Mono<Versioned<T>> claim(String index, Instant now, Duration lease) {
        return checked(
                Range.of(index), 1, () -> writer.write(tx -> queries.claim(tx.session(), index, now, now.plus(lease))));
    }

    @Override
    public Mono<Void> insertAll(Flux<Identified<T>> documents) {
        return documents.buffer(AT_ONCE).concatMap(this::insertBatch).then();
    }

    private Mono<Boolean> insertBatch(List<Identified<T>> batch) {
        List<Prepared> prepared = batch.stream()
                .map(document -> new Prepared(document.id(), content(document.value())))
                .toList();
        return writer.write(tx -> {
            for (Prepared document : prepared) {
                rows.insert(tx, document.id(), document.content());
            }
            return true;
        });
    }

    private SqliteRows.Content content(T document) {
        return new SqliteRows.Content(form.kind().schema(), form.json(document), form.keys(document));
    }

    /** Reads of an index wait until every document has its keys. */
    private <R> Mono<R> checked(Range range, int limit, Supplier<Mono<R>> call) {
        return Mono.defer(() -> {
            RangeChecks.check(form.kind(), range, limit);
            return range.index() == null ? call.get() : indexed.then(Mono.defer(call));
        });
    }
}
