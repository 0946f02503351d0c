package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SQLite file that is about to be replaced and stays beside the new one under another name. */
final class SqliteKept {

    private static final Logger log = LoggerFactory.getLogger(SqliteKept.class);

    private static final String LOG = "-wal";
    private static final String SHARED = "-shm";

    private SqliteKept() {}

    /**
     * Copies the file, and leaves it without a log of its own, which would be taken for the new file's. A crash at any point
     * leaves a sound old file as good as it was.
     */
    static void keep(Path file, Path kept) throws IOException {
        foldLog(file);
        copy(file, kept);
        Path unfolded = file.resolveSibling(file.getFileName() + LOG);
        if (Files.exists(unfolded)) {
            copy(unfolded, kept.resolveSibling(kept.getFileName() + LOG));
            Files.delete(unfolded);
        }
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + SHARED));
    }

    private static void foldLog(Path file) {
        try (SqliteSession session = SqliteSession.writer(file)) {
            session.run("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            log.warn("{} cannot be opened and is kept as it is: code {}", file, e.getErrorCode());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
