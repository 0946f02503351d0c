package vn.hoiluat.persistence;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.StorageException;

/**
 * The engine for several nodes: a replica set of MongoDB. Nothing here needs transactions, and nothing but the id is
 * unique.
 */
final class MongoDocumentStore implements DocumentStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MongoDocumentStore.class);

    private final MongoConnection connection;
    private final MongoFeed feed;
    private final JsonMapper mapper;
    private final Clock clock;

    private MongoDocumentStore(MongoConnection connection, StoreKey key, String storeId, Clock clock) {
        this.connection = connection;
        this.feed = new MongoFeed(connection.database(), storeId);
        this.mapper = DocumentMapper.with(new SecretCipher(key));
        this.clock = clock;
    }

    /**
     * Connects and waits until the server has answered.
     *
     * @param directory where the key lies if none is configured
     * @throws StoreRefusedException if the server does not answer, the key does not fit or a restore was not finished
     */
    static MongoDocumentStore open(Path directory, StorageProperties properties, Clock clock) {
        MongoConnection connection = new MongoConnection(properties.mongodbUri());
        try {
            checkRestored(connection);
            StoreKey key = key(connection, new StoreKeyFile(directory, properties.secretKey()));
            String storeId = connection.await(connection
                    .settings()
                    .getOrSet(MongoSettings.STORE, UUID.randomUUID().toString()));
            return new MongoDocumentStore(connection, key, Objects.requireNonNull(storeId), clock);
        } catch (StorageException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public <T> Documents<T> documents(Kind<T> kind) {
        return new MongoDocuments<>(
                new DocumentForm<>(kind, mapper), connection.database(), connection.settings(), clock);
    }

    @Override
    public ChangeFeed changes() {
        return feed;
    }

    @Override
    public Mono<Void> check() {
        return Mono.defer(() ->
                        connection.settings().set("checked", clock.instant().toString()))
                .onErrorMap(MongoException.class, MongoErrors::toStorage);
    }

    @Override
    public String description() {
        return connection.description();
    }

    @Override
    public void close() {
        connection.close();
        log.debug("closed {}", description());
    }

    private static void checkRestored(MongoConnection connection) {
        String since = connection.await(connection.settings().get(MongoSettings.RESTORING));
        if (since != null) {
            throw new StoreRefusedException(Refusal.UNFINISHED_RESTORE, connection.description(), since);
        }
    }

    /** The first node sets the key; every other must have the same. */
    private static StoreKey key(MongoConnection connection, StoreKeyFile keys) {
        MongoSettings settings = connection.settings();
        StoreKey key = keys.keyFor(connection.await(settings.get(MongoSettings.KEY)));
        return keys.keyFor(connection.await(settings.getOrSet(MongoSettings.KEY, key.id())));
    }
}
