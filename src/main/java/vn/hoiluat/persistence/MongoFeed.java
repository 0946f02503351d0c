package vn.hoiluat.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.bson.json.JsonParseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;

/**
 * A change stream over the database. Every write of a document stores it whole and so appears with its kind and version;
 * claims and new keys are updates of single fields and are left out. A token is the store's id and MongoDB's resume token.
 */
final class MongoFeed implements ChangeFeed {

    private static final String FULL = "fullDocument.";

    /** The kind under which marks appear in the stream. */
    private static final String MARK = "hoiluat.mark";

    private static final Duration MARKING = Duration.ofMillis(200);

    private static final List<Bson> WRITES = List.of(Aggregates.match(Filters.exists(FULL + MongoForm.KIND)));

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> marks;
    private final String storeId;

    MongoFeed(MongoDatabase database, String storeId) {
        this.database = database;
        this.marks = database.getCollection("hoiluat.marks", BsonDocument.class);
        this.storeId = storeId;
    }

    /**
     * Writes a mark until a stream opened for it shows it: the driver tells of no place before the first change. The mark's
     * stream is the same as every reader's, because a token is only good for the pipeline it came from.
     */
    @Override
    public Mono<FeedToken> latest() {
        return Mono.defer(() -> {
                    String mark = UUID.randomUUID().toString();
                    return Flux.merge(writing(mark).then(Mono.<FeedToken>empty()), seeing(mark))
                            .next()
                            .flatMap(token -> Mono.from(marks.deleteOne(Filters.eq(MongoForm.ID, mark)))
                                    .thenReturn(token));
                })
                .onErrorMap(MongoException.class, MongoErrors::ofFeed)
                .publishOn(Schedulers.parallel());
    }

    @Override
    public Flux<Change> after(FeedToken token) {
        return Flux.defer(() ->
                        Flux.from(database.watch(WRITES, BsonDocument.class).startAfter(resumeToken(token))))
                .map(this::change)
                .filter(change -> !change.kind().equals(MARK))
                .onErrorMap(MongoException.class, MongoErrors::ofFeed)
                .publishOn(Schedulers.parallel());
    }

    private Flux<?> writing(String mark) {
        return Flux.interval(Duration.ZERO, MARKING)
                .onBackpressureDrop()
                .concatMap(i -> marks.replaceOne(
                        Filters.eq(MongoForm.ID, mark),
                        new BsonDocument(MongoForm.ID, new BsonString(mark))
                                .append(MongoForm.KIND, new BsonString(MARK))
                                .append(MongoForm.VERSION, new BsonInt64(i + 1)),
                        new ReplaceOptions().upsert(true)));
    }

    private Mono<FeedToken> seeing(String mark) {
        return Flux.from(database.watch(WRITES, BsonDocument.class))
                .map(this::change)
                .filter(change -> change.id().equals(mark))
                .next()
                .map(Change::token);
    }

    private Change change(ChangeStreamDocument<BsonDocument> event) {
        BsonDocument written = Objects.requireNonNull(event.getFullDocument(), "a write without its document");
        BsonDocument key = Objects.requireNonNull(event.getDocumentKey(), "a write without its id");
        return new Change(
                token(event.getResumeToken()),
                written.getString(MongoForm.KIND).getValue(),
                MongoForm.id(key),
                MongoForm.version(written),
                written.containsKey(MongoForm.GONE));
    }

    private FeedToken token(BsonDocument resumeToken) {
        return new FeedToken(storeId + "@" + resumeToken.toJson());
    }

    private BsonDocument resumeToken(FeedToken token) {
        if (!token.value().startsWith(storeId + "@")) {
            throw new FeedLostException("token " + token.value() + " is not of this store " + storeId);
        }
        try {
            return BsonDocument.parse(token.value().substring(storeId.length() + 1));
        } catch (JsonParseException e) {
            throw new FeedLostException("token " + token.value() + " is none");
        }
    }
}
