package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;
import vn.hoiluat.storage.StorageException;

/** What an error of SQLite means here. */
final class SqliteErrors {

    private SqliteErrors() {}

    static StorageException toStorage(SQLException e) {
        return new StorageException(meaning(e), e);
    }

    /** For a person who opens, backs up or restores the file. */
    static StorageException refused(SQLException e, Path file) {
        return isDamage(e) ? new StoreRefusedException(Refusal.DAMAGED, e, file) : toStorage(e);
    }

    /** True if the file is no database, or one that is broken. */
    private static boolean isDamage(SQLException e) {
        return switch (code(e)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE, SQLITE_CORRUPT_VTAB ->
                true;
            default -> false;
        };
    }

    private static String meaning(SQLException e) {
        if (isDamage(e)) {
            return "the database file is damaged";
        }
        return switch (code(e)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY -> "the database cannot be written";
            default -> "the database failed: " + code(e);
        };
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
