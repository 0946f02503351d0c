package vn.hoiluat.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The documents of one kind in MongoDB: a collection of their own. */
final class MongoDocuments<T> implements Documents<T> {

    private static final int AT_ONCE = 100;

    private final DocumentForm<T> form;
    private final MongoForm<T> stored;
    private final MongoCollection<BsonDocument> collection;
    private final MongoPages<T> pages;
    private final Mono<Void> indexed;
    private final Clock clock;

    MongoDocuments(DocumentForm<T> form, MongoDatabase database, MongoSettings settings, Clock clock) {
        this.form = form;
        this.stored = new MongoForm<>(form);
        this.collection = database.getCollection(form.kind().name(), BsonDocument.class);
        this.pages = new MongoPages<>(collection, stored);
        this.indexed = new MongoReindex<>(form, stored, collection, pages, settings, clock).once();
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> insert(String id, T document) {
        return call(() -> Mono.from(collection.insertOne(stored.write(id, 1, document)))
                .thenReturn(true)
                .onErrorResume(MongoErrors::isDuplicate, e -> insertAfterDeletion(id, document)));
    }

    @Override
    public Mono<Versioned<T>> find(String id) {
        return call(() -> Mono.from(collection.find(and(eq(MongoForm.ID, id), MongoRange.live())))
                .map(stored::read));
    }

    @Override
    public Mono<Boolean> replace(String id, long version, T document) {
        return call(() -> put(live(id, version), stored.write(id, version + 1, document)));
    }

    @Override
    public Mono<Boolean> delete(String id, long version) {
        return call(() -> put(live(id, version), stored.writeGone(id, version + 1, clock.instant())));
    }

    @Override
    public Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit) {
        return checked(range, limit, () -> pages.page(range, after, limit));
    }

    @Override
    public Mono<Long> count(Range range, int cap) {
        return checked(range, cap, () -> pages.count(range, cap));
    }

    @Override
    public Mono<Versioned<T>> claim(String index, Instant now, Duration lease) {
        MongoRange due = new MongoRange(Range.between(index, "", Index.key(now) + '\0'), index);
        Bson taken = Updates.combine(
                Updates.inc(MongoForm.VERSION, 1L), Updates.set(MongoForm.LEASE, Index.key(now.plus(lease))));
        return checked(
                due.range(),
                1,
                () -> claim(due.withOneKey(null), due.one(), taken, now)
                        .switchIfEmpty(Mono.defer(() -> claim(due.withManyKeys(), due.many(), taken, now))));
    }

    @Override
    public Mono<Void> insertAll(Flux<Identified<T>> documents) {
        return documents.buffer(AT_ONCE).concatMap(this::insertBatch).then();
    }

    private Mono<Boolean> insertAfterDeletion(String id, T document) {
        return Mono.from(collection.find(and(eq(MongoForm.ID, id), exists(MongoForm.GONE))))
                .flatMap(gone -> put(
                        and(
                                eq(MongoForm.ID, id),
                                eq(MongoForm.VERSION, MongoForm.version(gone)),
                                exists(MongoForm.GONE)),
                        stored.write(id, MongoForm.version(gone) + 1, document)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> put(Bson filter, BsonDocument document) {
        return Mono.from(collection.replaceOne(filter, document)).map(result -> result.getMatchedCount() == 1);
    }

    private Mono<Versioned<T>> claim(Bson due, String key, Bson taken, Instant now) {
        Bson free = or(exists(MongoForm.LEASE, false), lte(MongoForm.LEASE, Index.key(now)));
        FindOneAndUpdateOptions first = new FindOneAndUpdateOptions()
                .sort(Sorts.ascending(key, MongoForm.ID))
                .returnDocument(ReturnDocument.AFTER);
        return Mono.from(collection.findOneAndUpdate(and(due, free), taken, first))
                .map(stored::read);
    }

    private Mono<Boolean> insertBatch(List<Identified<T>> batch) {
        return call(() -> {
            List<InsertOneModel<BsonDocument>> inserts = batch.stream()
                    .map(document -> new InsertOneModel<>(stored.write(document.id(), 1, document.value())))
                    .toList();
            return Mono.from(collection.bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
                    .thenReturn(true)
                    .onErrorResume(MongoBulkWriteException.class, e -> insertOneByOne(batch, e));
        });
    }

    /** Those that failed are mostly there already; some may have been deleted within the day. */
    private Mono<Boolean> insertOneByOne(List<Identified<T>> batch, MongoBulkWriteException failure) {
        return Flux.fromIterable(failure.getWriteErrors())
                .map(error -> batch.get(error.getIndex()))
                .concatMap(document -> insert(document.id(), document.value()))
                .then(Mono.just(true));
    }

    private static Bson live(String id, long version) {
        return and(eq(MongoForm.ID, id), eq(MongoForm.VERSION, version), MongoRange.live());
    }

    /** Reads of an index wait until every document has its keys. */
    private <R> Mono<R> checked(Range range, int limit, Supplier<Mono<R>> call) {
        return call(() -> {
            RangeChecks.check(form.kind(), range, limit);
            return range.index() == null ? call.get() : indexed.then(Mono.defer(call));
        });
    }

    private <R> Mono<R> call(Supplier<Mono<R>> call) {
        return Mono.defer(call)
                .onErrorMap(MongoException.class, MongoErrors::toStorage)
                .publishOn(Schedulers.parallel());
    }
}
