package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done with the file before anybody uses it. */
final class SqliteOpening {

    private static final String STORE = "store";
    private static final String KEY = "key";

    private SqliteOpening() {}

    /** The writing session of a file that is of this program and format, made if it was not there. */
    static SqliteSession open(Path file) throws SQLException {
        SqliteSession session = SqliteSession.writer(file);
        try {
            SqliteSchema.prepare(session, file.toString());
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** The id of this store, another one after every restore. */
    static String storeId(SqliteSession session) throws SQLException {
        return Objects.requireNonNull(SqliteSchema.get(session, STORE), "a store without id");
    }

    /** The id of the key that the store's secrets are encrypted with, null in a new store. */
    static @Nullable String keyId(SqliteSession session) throws SQLException {
        return SqliteSchema.get(session, KEY);
    }

    /** The key that fits the store; a new store remembers its id. */
    static StoreKey key(SqliteSession session, StoreKeyFile keys) throws SQLException {
        StoreKey key = keys.keyFor(keyId(session));
        setKeyId(session, key.id());
        return key;
    }

    static void setKeyId(SqliteSession session, String keyId) throws SQLException {
        SqliteSchema.set(session, KEY, keyId);
    }

    /** The number of the newest change. */
    static long newestChange(SqliteSession session) throws SQLException {
        Long newest = session.first("select max(sequence) from change", row -> row.getLong(1));
        return newest == null ? 0 : newest;
    }
}
