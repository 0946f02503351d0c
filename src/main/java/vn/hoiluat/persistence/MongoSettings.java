package vn.hoiluat.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonString;
import reactor.core.publisher.Mono;

/** The few things that the store notes about itself. */
final class MongoSettings {

    /** The id of this store, another one after every restore. */
    static final String STORE = "store";

    /** The id of the key that the store's secrets are encrypted with. */
    static final String KEY = "key";

    /** There while a backup is read into the database. */
    static final String RESTORING = "restoring";

    /** The name has a dot, which no kind's has. */
    private static final String COLLECTION = "hoiluat.settings";

    private static final String VALUE = "value";

    private final MongoCollection<BsonDocument> collection;

    MongoSettings(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
    }

    /** Where it is noted how a kind's documents are indexed. */
    static String form(String kind) {
        return "form." + kind;
    }

    /** The value, or empty. */
    Mono<String> get(String name) {
        return Mono.from(collection.find(eq(MongoForm.ID, name)))
                .map(found -> found.getString(VALUE).getValue());
    }

    Mono<Void> set(String name, String value) {
        return Mono.from(collection.updateOne(
                        eq(MongoForm.ID, name), Updates.set(VALUE, value), new UpdateOptions().upsert(true)))
                .then();
    }

    Mono<Void> remove(String name) {
        return Mono.from(collection.deleteOne(eq(MongoForm.ID, name))).then();
    }

    /** Forgets everything else. */
    Mono<Void> removeAllBut(String name) {
        return Mono.from(collection.deleteMany(ne(MongoForm.ID, name))).then();
    }

    /** The value that the first of several nodes has set. */
    Mono<String> getOrSet(String name, String value) {
        BsonDocument mine = new BsonDocument(MongoForm.ID, new BsonString(name)).append(VALUE, new BsonString(value));
        return Mono.from(collection.insertOne(mine))
                .thenReturn(value)
                .onErrorResume(MongoErrors::isDuplicate, e -> get(name));
    }
}
