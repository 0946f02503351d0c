package vn.hoiluat.persistence;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;

/** Reads stretches of one kind's documents from MongoDB. */
final class MongoPages<T> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::key, Range::compare).thenComparing(Cursor::id, Range::compare);

    private final MongoCollection<BsonDocument> collection;
    private final MongoForm<T> stored;

    private record Placed(Cursor place, BsonDocument document) {}

    MongoPages(MongoCollection<BsonDocument> collection, MongoForm<T> stored) {
        this.collection = collection;
        this.stored = stored;
    }

    Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit) {
        return (range.index() == null ? byId(range, after, limit + 1) : byKey(range, range.index(), after, limit + 1))
                .map(found -> toPage(found, limit));
    }

    Mono<Long> count(Range range, int cap) {
        if (range.index() == null) {
            return count(MongoRange.ids(range, null), cap);
        }
        MongoRange stretch = new MongoRange(range, range.index());
        return Mono.zip(count(stretch.withOneKey(null), cap), count(stretch.withManyKeys(), cap))
                .map(both -> Math.min(cap, both.getT1() + both.getT2()));
    }

    private Mono<Long> count(Bson filter, int cap) {
        return Mono.from(collection.countDocuments(filter, new CountOptions().limit(cap)));
    }

    private Mono<List<Placed>> byId(Range range, @Nullable Cursor after, int limit) {
        return Flux.from(collection
                        .find(MongoRange.ids(range, after))
                        .sort(Sorts.ascending(MongoForm.ID))
                        .limit(limit))
                .map(document -> new Placed(new Cursor(MongoForm.id(document), MongoForm.id(document)), document))
                .collectList();
    }

    /** Two sorted lists, of the documents with one key and with several, merged into one. */
    private Mono<List<Placed>> byKey(Range range, String index, @Nullable Cursor after, int limit) {
        MongoRange stretch = new MongoRange(range, index);
        Flux<BsonDocument> one = Flux.from(collection
                .find(stretch.withOneKey(after))
                .sort(stretch.orderOfOneKey())
                .limit(limit));
        Flux<BsonDocument> many = Flux.from(collection.aggregate(stretch.pageOfManyKeys(after, limit)));
        return Mono.zip(one.collectList(), many.collectList())
                .map(both -> Stream.concat(both.getT1().stream(), both.getT2().stream())
                        .map(document -> new Placed(
                                new Cursor(MongoForm.keyIn(document, index, range), MongoForm.id(document)), document))
                        .sorted(Comparator.comparing(Placed::place, ORDER))
                        .limit(limit)
                        .toList());
    }

    private Page<T> toPage(List<Placed> found, int limit) {
        List<Placed> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(placed -> stored.read(placed.document())).toList(),
                found.size() > limit ? shown.getLast().place() : null);
    }
}
