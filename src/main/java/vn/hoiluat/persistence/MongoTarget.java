package vn.hoiluat.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import reactor.core.publisher.Mono;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/** An empty MongoDB database; it becomes a store with its id, which is written last. */
final class MongoTarget implements StoreTarget {

    private final MongoConnection connection;

    MongoTarget(MongoConnection connection) {
        this.connection = connection;
        boolean store = connection.await(connection.settings().get(MongoSettings.STORE)) != null;
        if (store || !connection.kinds().isEmpty()) {
            connection.close();
            throw new StoreRefusedException(Refusal.NOT_EMPTY, connection.description());
        }
    }

    @Override
    public void put(List<StoredRow> rows) {
        Map<String, List<BsonDocument>> byKind = rows.stream()
                .collect(Collectors.groupingBy(
                        StoredRow::kind, Collectors.mapping(MongoForm::stored, Collectors.toList())));
        byKind.forEach((kind, documents) -> connection.await(Mono.from(
                connection.database().getCollection(kind, BsonDocument.class).insertMany(documents))));
    }

    @Override
    public void finish(BackupHeader header) {
        MongoSettings settings = connection.settings();
        header.forms().forEach((kind, form) -> connection.await(settings.set(MongoSettings.form(kind), form)));
        connection.await(settings.set(MongoSettings.KEY, header.keyId()));
        connection.await(settings.set(MongoSettings.STORE, UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        connection.close();
    }
}
