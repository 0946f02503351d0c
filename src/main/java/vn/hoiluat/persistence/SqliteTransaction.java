package vn.hoiluat.persistence;

import java.sql.SQLException;

/**
 * The writer's transaction, into which the waiting writes of many callers go one after another. Numbers the changes; after
 * a rollback the numbers are taken back, so that the feed has no gap.
 */
final class SqliteTransaction {

    private final SqliteSession session;
    private long sequence;
    private long committed;

    SqliteTransaction(SqliteSession session, long lastSequence) {
        this.session = session;
        this.sequence = lastSequence;
        this.committed = lastSequence;
    }

    SqliteSession session() {
        return session;
    }

    void begin() throws SQLException {
        session.run("begin immediate");
    }

    /** Returns once everything since {@link #begin} is on disk. */
    void commit() throws SQLException {
        session.run("commit");
        committed = sequence;
    }

    void rollback() throws SQLException {
        sequence = committed;
        session.run("rollback");
    }

    /** The number of the newest change, on disk or about to be. */
    long sequence() {
        return sequence;
    }

    /** The number of the newest change that is on disk. */
    long committed() {
        return committed;
    }

    /** Tells the feed of a write. */
    void changed(String kind, String id, long version, boolean deleted) throws SQLException {
        session.update(
                "insert into change (sequence, kind, id, version, deleted) values (?, ?, ?, ?, ?)",
                ++sequence,
                kind,
                id,
                version,
                deleted ? 1 : 0);
    }
}
