package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.DocumentStore;

/** A SQLite store in a directory of its own, opened and closed like the service does it. */
public final class SqliteFixture implements AutoCloseable {

    static final int FEED_LENGTH = 2_000;

    /** A key that is the same in every test. */
    static final Secret KEY =
            new Secret(Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()));

    final SqliteDocumentStore store;
    private final DataDirectory directory;

    private SqliteFixture(DataDirectory directory, StorageProperties properties, Clock clock) {
        this.directory = directory;
        this.store = SqliteDocumentStore.open(directory, properties, clock);
    }

    public static SqliteFixture open(Path path) {
        return open(path, properties(path));
    }

    static SqliteFixture open(Path path, StorageProperties properties) {
        return open(path, properties, Clock.systemUTC());
    }

    static SqliteFixture open(Path path, StorageProperties properties, Clock clock) {
        DataDirectory directory = DataDirectory.hold(path);
        try {
            return new SqliteFixture(directory, properties, clock);
        } catch (RuntimeException e) {
            close(directory);
            throw e;
        }
    }

    public static StorageProperties properties(Path path) {
        return new StorageProperties(path, new Secret(""), KEY, FEED_LENGTH, 2);
    }

    public DocumentStore store() {
        return store;
    }

    @Override
    public void close() throws Exception {
        store.close();
        directory.close();
    }

    private static void close(DataDirectory directory) {
        try {
            directory.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
