package vn.hoiluat.persistence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import vn.hoiluat.storage.Index;

/** Throws away what is no longer needed: old changes of the feed, and the versions that deleted documents left. */
final class SqliteUpkeep {

    /** How long the version of a deleted document is remembered; longer than any lease or piece of work. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final int feedLength;
    private final int slack;
    private final Clock clock;
    private long prunedTo;

    /**
     * @param feedLength changes to keep; up to a tenth more are kept before the next pruning
     */
    SqliteUpkeep(int feedLength, Clock clock) {
        this.feedLength = feedLength;
        this.slack = feedLength / 10;
        this.clock = clock;
    }

    /** When the file is opened: nobody can hold a lease that an ended process took. */
    void atStart(SqliteSession session) throws SQLException {
        session.run("update document set lease = null where lease is not null");
        forgetDeleted(session);
    }

    /** Inside a transaction that is about to be committed. */
    void after(SqliteTransaction transaction) throws SQLException {
        long keepFrom = transaction.sequence() - feedLength;
        if (keepFrom > prunedTo + slack) {
            transaction.session().update("delete from change where sequence <= ?", keepFrom);
            forgetDeleted(transaction.session());
            prunedTo = keepFrom;
        }
    }

    private void forgetDeleted(SqliteSession session) throws SQLException {
        session.update(
                "delete from document where gone < ?", Index.key(clock.instant().minus(REMEMBERED)));
    }
}
