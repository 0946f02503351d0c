package vn.hoiluat.persistence;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.DocumentStore;

/**
 * A MongoDB store over a real socket: to mongo-java-server, a test double of the server, or to the real server of {@code
 * MONGODB_TEST_URI} in a database that is dropped afterwards.
 */
public final class MongoFixture implements AutoCloseable {

    /** The double says 3.6, which newer drivers refuse; it knows all that they ask of this one. */
    private static final MongoVersion SPOKEN = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    };

    final MongoDocumentStore store;
    final StorageProperties properties;
    private final @Nullable MongoServer server;

    private MongoFixture(Path directory, String uri, @Nullable MongoServer server) {
        this.server = server;
        this.properties = new StorageProperties(directory, new Secret(uri), SqliteFixture.KEY, 1_000, 1);
        this.store = MongoDocumentStore.open(directory, properties, Clock.systemUTC());
    }

    public static MongoFixture ofDouble(Path directory) {
        MemoryBackend backend = new MemoryBackend() {
            @Override
            protected Oplog createOplog() {
                return new ChangeStreamOplog(getCursorRegistry());
            }
        };
        backend.version(SPOKEN);
        MongoServer server = new MongoServer(backend);
        server.enableOplog();
        InetSocketAddress address = server.bind();
        return new MongoFixture(
                directory, "mongodb://127.0.0.1:" + address.getPort() + "/hoiluat_" + UUID.randomUUID(), server);
    }

    static MongoFixture ofServer(Path directory, String uri) {
        ConnectionString address = new ConnectionString(uri);
        String database = "hoiluat_test_" + UUID.randomUUID().toString().substring(0, 8);
        String named = address.getDatabase() == null
                ? uri.replaceFirst("/?(\\?|$)", "/" + database + "$1")
                : uri.replaceFirst("/" + address.getDatabase() + "(\\?|$)", "/" + database + "$1");
        return new MongoFixture(directory, named, null);
    }

    /** The address with the database. */
    public String uri() {
        return properties.mongodbUri().value();
    }

    /** What the key of {@link #store()} is. */
    public String key() {
        return properties.secretKey().value();
    }

    public DocumentStore store() {
        return store;
    }

    /** Another database on the same server, in which nothing is. */
    StorageProperties emptyDatabase() {
        String uri = properties.mongodbUri().value();
        return new StorageProperties(properties.directory(), new Secret(uri + "_empty"), SqliteFixture.KEY, 1_000, 1);
    }

    @Override
    public void close() {
        store.close();
        if (server == null) {
            drop();
        }
        stopServer();
    }

    /** Only of the double: its store finds nobody any more. */
    void stopServer() {
        if (server != null) {
            server.shutdownNow();
        }
    }

    private void drop() {
        String uri = properties.mongodbUri().value();
        try (MongoClient client = MongoClients.create(uri)) {
            String database = new ConnectionString(uri).getDatabase();
            Mono.from(client.getDatabase(database == null ? "" : database).drop())
                    .block();
        }
    }
}
