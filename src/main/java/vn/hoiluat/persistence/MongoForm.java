package vn.hoiluat.persistence;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * How a document lies in MongoDB. Keys stand apart from the text: an index with one key under {@code one}, with several
 * under {@code many}, because MongoDB sorts by an array's smallest element, whatever range was asked for. A deleted document
 * stays for a day as its version alone.
 */
final class MongoForm<T> {

    static final String ID = "_id";
    static final String KIND = "k";
    static final String VERSION = "v";
    static final String SCHEMA = "s";
    static final String ONE = "one";
    static final String MANY = "many";
    static final String LEASE = "lease";
    static final String GONE = "gone";
    static final String BODY = "d";

    private final DocumentForm<T> form;

    MongoForm(DocumentForm<T> form) {
        this.form = form;
    }

    BsonDocument write(String id, long version, T document) {
        return stored(new StoredRow(
                form.kind().name(), id, version, form.kind().schema(), form.keys(document), form.tree(document)));
    }

    BsonDocument writeGone(String id, long version, Instant now) {
        return head(form.kind().name(), id, version).append(GONE, new BsonDateTime(now.toEpochMilli()));
    }

    /** The two fields that hold a document's keys. */
    BsonDocument keys(T document) {
        return keys(form.keys(document));
    }

    /** Any kind's document. */
    static BsonDocument stored(StoredRow row) {
        BsonDocument stored = head(row.kind(), row.id(), row.version()).append(SCHEMA, new BsonInt32(row.schema()));
        stored.putAll(keys(row.keys()));
        return stored.append(BODY, BsonTree.toBson(row.document()));
    }

    /** What {@link #stored} has written. */
    static StoredRow row(String kind, BsonDocument stored) {
        SortedMap<String, List<String>> keys = new TreeMap<>();
        stored.getDocument(ONE)
                .forEach((index, key) -> keys.put(index, List.of(key.asString().getValue())));
        stored.getDocument(MANY).forEach((index, several) -> keys.put(index, texts(several.asArray())));
        int schema = stored.getInt32(SCHEMA).getValue();
        return new StoredRow(kind, id(stored), version(stored), schema, keys, body(stored));
    }

    private static BsonDocument keys(SortedMap<String, List<String>> keys) {
        BsonDocument one = new BsonDocument();
        BsonDocument many = new BsonDocument();
        keys.forEach((index, values) -> {
            if (values.size() == 1) {
                one.append(index, new BsonString(values.getFirst()));
            } else {
                many.append(
                        index,
                        new BsonArray(values.stream().map(BsonString::new).toList()));
            }
        });
        return new BsonDocument(ONE, one).append(MANY, many);
    }

    Versioned<T> read(BsonDocument stored) {
        String id = id(stored);
        int schema = stored.getInt32(SCHEMA).getValue();
        return new Versioned<>(id, version(stored), form.read(id, schema, body(stored)));
    }

    static String id(BsonDocument stored) {
        return stored.getString(ID).getValue();
    }

    static long version(BsonDocument stored) {
        return stored.getNumber(VERSION).longValue();
    }

    /** The first key of a stored document in a range, where the document stands in it. */
    static String keyIn(BsonDocument stored, String index, Range range) {
        BsonValue one = stored.getDocument(ONE).get(index);
        if (one != null) {
            return one.asString().getValue();
        }
        return texts(stored.getDocument(MANY).getArray(index)).stream()
                .filter(range::holds)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode body(BsonDocument stored) {
        return BsonTree.toTree(stored.getDocument(BODY));
    }

    private static List<String> texts(BsonArray values) {
        return values.stream().map(value -> value.asString().getValue()).toList();
    }

    private static BsonDocument head(String kind, String id, long version) {
        return new BsonDocument(ID, new BsonString(id))
                .append(KIND, new BsonString(kind))
                .append(VERSION, new BsonInt64(version));
    }
}
