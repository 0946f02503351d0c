package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;

/** The embedded engine: one file, {@code hoiluat.db}, in a data directory that this process holds. */
final class SqliteDocumentStore implements DocumentStore, AutoCloseable {

    static final String FILE = "hoiluat.db";

    private static final Logger log = LoggerFactory.getLogger(SqliteDocumentStore.class);

    private final Path file;
    private final Clock clock;
    private final JsonMapper mapper;
    private final SqliteReaders readers;
    private final SqliteFeed feed;
    private final SqliteWriter writer;

    private SqliteDocumentStore(
            Path file, StoreKey key, SqliteSession session, StorageProperties properties, Clock clock)
            throws SQLException {
        SqliteUpkeep upkeep = new SqliteUpkeep(properties.feedLength(), clock);
        upkeep.atStart(session);
        long newest = SqliteOpening.newestChange(session);
        this.file = file;
        this.clock = clock;
        this.mapper = DocumentMapper.with(new SecretCipher(key));
        this.readers = new SqliteReaders(file, properties.readerThreads());
        this.feed = new SqliteFeed(SqliteOpening.storeId(session), readers, newest);
        this.writer = new SqliteWriter(new SqliteTransaction(session, newest), upkeep, feed::committed);
    }

    /**
     * Opens the file, or makes it.
     *
     * @param directory held by the caller until after {@link #close}
     * @throws StoreRefusedException if the file or the key cannot be used
     */
    static SqliteDocumentStore open(DataDirectory directory, StorageProperties properties, Clock clock) {
        Path file = directory.path().resolve(FILE);
        try {
            SqliteSession session = SqliteOpening.open(file);
            try {
                StoreKey key = SqliteOpening.key(session, new StoreKeyFile(directory.path(), properties.secretKey()));
                return new SqliteDocumentStore(file, key, session, properties, clock);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, file);
        }
    }

    @Override
    public <T> Documents<T> documents(Kind<T> kind) {
        return new SqliteDocuments<>(new DocumentForm<>(kind, mapper), writer, readers, clock);
    }

    @Override
    public ChangeFeed changes() {
        return feed;
    }

    /** Waits for the disk as every write does. */
    @Override
    public Mono<Void> check() {
        return writer.write(tx -> {
                    SqliteSchema.set(tx.session(), "checked", clock.instant().toString());
                    return true;
                })
                .then();
    }

    @Override
    public String description() {
        return "SQLite " + file.toAbsolutePath();
    }

    /** Finishes what waits, then closes the file. */
    @Override
    public void close() throws SQLException, InterruptedException {
        writer.close();
        readers.close();
        feed.close();
        log.debug("closed {}", description());
    }

    SqliteWriter writer() {
        return writer;
    }
}
