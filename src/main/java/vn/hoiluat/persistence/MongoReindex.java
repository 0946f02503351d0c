package vn.hoiluat.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;

/**
 * Makes a collection ready to be searched: MongoDB's own indexes, new keys for all documents when a release has changed the
 * kind's schema or indexes, and nothing left of documents deleted long ago. Several nodes may do it at the same time.
 */
final class MongoReindex<T> {

    private static final Logger log = LoggerFactory.getLogger(MongoReindex.class);

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final DocumentForm<T> form;
    private final MongoForm<T> stored;
    private final MongoCollection<BsonDocument> collection;
    private final MongoPages<T> pages;
    private final MongoSettings settings;
    private final Clock clock;

    MongoReindex(
            DocumentForm<T> form,
            MongoForm<T> stored,
            MongoCollection<BsonDocument> collection,
            MongoPages<T> pages,
            MongoSettings settings,
            Clock clock) {
        this.form = form;
        this.stored = stored;
        this.collection = collection;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does it once and remembers; after an error it is done again. */
    Mono<Void> once() {
        return Mono.from(collection.createIndexes(indexes()))
                .then(forgetDeleted())
                .then(settings.get(setting()).defaultIfEmpty(""))
                .flatMap(found -> found.equals(form.indexForm()) ? Mono.<Void>empty() : reindex(found))
                .then(Mono.just(true))
                .cache(done -> FOR_EVER, error -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    private List<IndexModel> indexes() {
        Stream<IndexModel> ofKeys = form.kind().indexes().stream()
                .map(Index::name)
                .flatMap(name -> Stream.of(MongoForm.ONE + "." + name, MongoForm.MANY + "." + name))
                .map(field -> new IndexModel(Indexes.ascending(field, MongoForm.ID)));
        IndexModel expiry = new IndexModel(
                Indexes.ascending(MongoForm.GONE),
                new IndexOptions().expireAfter(SqliteUpkeep.REMEMBERED.toSeconds(), TimeUnit.SECONDS));
        return Stream.concat(ofKeys, Stream.of(expiry)).toList();
    }

    /** Besides the server's own expiry. */
    private Mono<Void> forgetDeleted() {
        Date before = Date.from(clock.instant().minus(SqliteUpkeep.REMEMBERED));
        return Mono.from(collection.deleteMany(lt(MongoForm.GONE, before))).then();
    }

    private Mono<Void> reindex(String found) {
        if (!found.isEmpty()) {
            log.info("documents {} are indexed anew: {} becomes {}", form.kind().name(), found, form.indexForm());
        }
        return page(null)
                .expand(page -> page.next() == null ? Mono.empty() : page(page.next()))
                .concatMap(this::give)
                .then(settings.set(setting(), form.indexForm()));
    }

    private Mono<Page<T>> page(@Nullable Cursor after) {
        return pages.page(Range.all(), after, Documents.PAGE);
    }

    /** Only to documents that nobody has written meanwhile: who did gave them their keys. */
    private Flux<?> give(Page<T> page) {
        List<UpdateOneModel<BsonDocument>> updates = page.items().stream()
                .map(found -> new UpdateOneModel<BsonDocument>(
                        and(eq(MongoForm.ID, found.id()), eq(MongoForm.VERSION, found.version())),
                        new BsonDocument("$set", stored.keys(found.value()))))
                .toList();
        return updates.isEmpty() ? Flux.empty() : Flux.from(collection.bulkWrite(updates));
    }

    private String setting() {
        return MongoSettings.form(form.kind().name());
    }
}
