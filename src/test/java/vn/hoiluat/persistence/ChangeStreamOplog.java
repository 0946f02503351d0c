package vn.hoiluat.persistence;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.oplog.OplogCursor;
import de.bwaldvogel.mongo.oplog.OplogPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The change streams of mongo-java-server, as MongoDB documents its change events. The server's own oplog shows a replaced
 * document without its contents, an update without its id, and nothing at all to a stream over a database.
 */
final class ChangeStreamOplog implements Oplog {

    /** Under this name the server hands over a stream that was opened over a whole database. */
    private static final String WHOLE_DATABASE = ".1";

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final CursorRegistry cursors;
    private final List<Document> events = new ArrayList<>();
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    ChangeStreamOplog(CursorRegistry cursors) {
        this.cursors = cursors;
    }

    /** The server hands over those too that were refused because their id exists. */
    @Override
    public void handleInsert(String namespace, List<Document> documents) {
        documents.stream()
                .filter(document -> present.add(namespace + " " + document.get("_id")))
                .forEach(document -> append(namespace, "insert", part(document, "_id"), "fullDocument", document));
    }

    @Override
    public void handleUpdate(String namespace, Document selector, Document update, List<Object> ids) {
        boolean replaces = update.keySet().stream().noneMatch(key -> key.startsWith("$"));
        for (Object id : ids) {
            present.add(namespace + " " + id);
            if (replaces) {
                Document whole = new Document("_id", id);
                whole.putAll(update);
                append(namespace, "replace", id, "fullDocument", whole);
            } else {
                append(namespace, "update", id, "updateDescription", new Document("updatedFields", update.get("$set")));
            }
        }
    }

    @Override
    public void handleDelete(String namespace, Document query, List<Object> ids) {
        for (Object id : ids) {
            present.remove(namespace + " " + id);
            append(namespace, "delete", id, "wallTime", null);
        }
    }

    @Override
    public void handleDropCollection(String namespace) {}

    @Override
    public Cursor createCursor(Document options, String namespace, Aggregation pipeline) {
        Object token = options.get("startAfter");
        OplogPosition start = token == null ? newest() : OplogPosition.fromDocument((Document) token);
        OplogCursor cursor = new OplogCursor(
                cursors.generateCursorId(), position -> pipeline.runStagesAsStream(after(position, namespace)), start);
        cursors.add(cursor);
        return cursor;
    }

    private synchronized void append(
            String namespace, String operation, Object id, String detail, @Nullable Object value) {
        BsonTimestamp time = time(events.size() + 1);
        int dot = namespace.indexOf('.');
        Document event = new Document("_id", new Document("_data", new OplogPosition(time).toHexString()))
                .append("operationType", operation)
                .append("clusterTime", time)
                .append(
                        "ns",
                        new Document("db", namespace.substring(0, dot)).append("coll", namespace.substring(dot + 1)))
                .append("documentKey", new Document("_id", id));
        if (value instanceof Document document) {
            event.append(detail, document.cloneDeeply());
        }
        events.add(event);
    }

    private synchronized Stream<Document> after(OplogPosition position, String namespace) {
        return List.copyOf(events).stream()
                .filter(event -> position(event).isAfter(position))
                .filter(event -> isIn((Document) part(event, "ns"), namespace))
                .map(Document::cloneDeeply);
    }

    private synchronized OplogPosition newest() {
        return new OplogPosition(time(events.size()));
    }

    private static OplogPosition position(Document event) {
        return OplogPosition.fromDocument((Document) part(event, "_id"));
    }

    private static Object part(Document document, String name) {
        return Objects.requireNonNull(document.get(name), name);
    }

    private static BsonTimestamp time(int increment) {
        return new BsonTimestamp(START, increment);
    }

    private static boolean isIn(Document place, String namespace) {
        return namespace.equals(place.get("db") + WHOLE_DATABASE)
                || namespace.equals(place.get("db") + "." + place.get("coll"));
    }
}
