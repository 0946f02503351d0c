package vn.hoiluat.persistence;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;
import vn.hoiluat.account.Secret;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * What a MongoDB database holds: every document as it stood at some moment while it was read, not all at the same. Kinds
 * that nobody has searched yet have no form noted and are found by their collections.
 */
final class MongoContents implements StoreContents {

    private static final int AT_ONCE = 200;

    private final MongoConnection connection;

    MongoContents(MongoConnection connection) {
        this.connection = connection;
        if (connection.await(connection.settings().get(MongoSettings.STORE)) == null) {
            throw new StoreRefusedException(Refusal.NOTHING_TO_BACK_UP, connection.description());
        }
    }

    /** Connects; refuses a database that is no store. */
    static MongoContents open(Secret uri) {
        MongoConnection connection = new MongoConnection(uri);
        try {
            return new MongoContents(connection);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public BackupHeader header(Instant now) {
        SortedMap<String, String> forms = new TreeMap<>();
        for (String kind : connection.kinds()) {
            String form = connection.await(connection.settings().get(MongoSettings.form(kind)));
            if (form != null) {
                forms.put(kind, form);
            }
        }
        String keyId = connection.await(connection.settings().get(MongoSettings.KEY));
        return new BackupHeader(BackupHeader.FORMAT, now, connection.description(), keyId == null ? "" : keyId, forms);
    }

    @Override
    public void forEach(Consumer<StoredRow> row) {
        for (String kind : connection.kinds()) {
            Flux.from(connection
                            .database()
                            .getCollection(kind, BsonDocument.class)
                            .find(MongoRange.live())
                            .sort(Sorts.ascending(MongoForm.ID))
                            .batchSize(AT_ONCE))
                    .map(stored -> MongoForm.row(kind, stored))
                    .toIterable(AT_ONCE)
                    .forEach(row);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
