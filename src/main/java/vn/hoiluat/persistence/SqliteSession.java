package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection with the statements it has prepared. Used by one thread at a time; every call blocks. */
final class SqliteSession implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Reads one row of a result. */
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Uses one row of a result. */
    interface Reader {
        void accept(ResultSet row) throws SQLException;
    }

    private SqliteSession(Connection connection) {
        this.connection = connection;
    }

    /** A connection that may write: every commit is on disk before it returns, and deleted text is overwritten. */
    static SqliteSession writer(Path file) throws SQLException {
        SqliteSession session = connect(file);
        return session.configured(
                "pragma journal_mode = wal", "pragma synchronous = full", "pragma secure_delete = on");
    }

    /** A connection that only reads, beside a writer of this or another process. */
    static SqliteSession reader(Path file) throws SQLException {
        return connect(file).configured("pragma query_only = on");
    }

    private static SqliteSession connect(Path file) throws SQLException {
        return new SqliteSession(DriverManager.getConnection("jdbc:sqlite:" + file));
    }

    private SqliteSession configured(String... pragmas) throws SQLException {
        try {
            run("pragma busy_timeout = 5000");
            run("pragma cache_size = -8000");
            for (String pragma : pragmas) {
                run(pragma);
            }
            return this;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Runs SQL without parameters, as pragmas and definitions are. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a change and tells how many rows it changed. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
        try {
            return bound(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    /** All rows of a query, or what a change returns. */
    <R> List<R> list(String sql, Row<R> row, @Nullable Object... parameters) throws SQLException {
        try (ResultSet result = bound(sql, parameters).executeQuery()) {
            List<R> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    /** Each row of a query, without holding them all. */
    void forEach(String sql, Reader reader) throws SQLException {
        try (ResultSet result = bound(sql).executeQuery()) {
            while (result.next()) {
                reader.accept(result);
            }
        }
    }

    /** The first row, or null. */
    <R> @Nullable R first(String sql, Row<R> row, @Nullable Object... parameters) throws SQLException {
        List<R> rows = list(sql, row, parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }

    /** The driver leaves a statement unusable after some errors, so it is prepared again next time. */
    private void forget(String sql, SQLException cause) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
