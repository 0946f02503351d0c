package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/** A new SQLite file, under another name until it is finished. */
final class SqliteTarget implements StoreTarget {

    private static final String UNFINISHED = "hoiluat.db.restoring";

    private final Path file;
    private final Path made;
    private final @Nullable Path kept;
    private final SqliteSession session;
    private final JsonMapper mapper = JsonMapper.builder().build();

    private SqliteTarget(Path file, Path made, @Nullable Path kept, SqliteSession session) {
        this.file = file;
        this.made = made;
        this.kept = kept;
        this.session = session;
    }

    /**
     * Begins a file; what an earlier, interrupted restore left is thrown away.
     *
     * @param keptAs what is in the name of a file that is replaced; null if there must be none
     */
    static SqliteTarget in(DataDirectory directory, @Nullable String keptAs) {
        Path file = directory.path().resolve(SqliteDocumentStore.FILE);
        Path made = directory.path().resolve(UNFINISHED);
        boolean replaces = Files.exists(file);
        if (replaces && keptAs == null) {
            throw new StoreRefusedException(Refusal.NOT_EMPTY, file);
        }
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(made.resolveSibling(UNFINISHED + end));
            }
            Path kept = replaces ? file.resolveSibling("hoiluat-replaced-" + keptAs + ".db") : null;
            return new SqliteTarget(file, made, kept, SqliteOpening.open(made));
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, made);
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, made);
        }
    }

    @Override
    public void put(List<StoredRow> rows) {
        try {
            session.run("begin immediate");
            for (StoredRow row : rows) {
                session.update(
                        "insert into document (kind, id, version, schema, body, keys) values (?, ?, ?, ?, ?, ?)",
                        row.kind(),
                        row.id(),
                        row.version(),
                        row.schema(),
                        mapper.writeValueAsString(row.document()),
                        mapper.writeValueAsString(row.keys()));
                SqliteRows.insertKeys(session, row.kind(), row.id(), row.keys());
            }
            session.run("commit");
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, made);
        }
    }

    @Override
    public Optional<Path> finish(BackupHeader header) {
        try {
            SqliteOpening.setKeyId(session, header.keyId());
            for (Map.Entry<String, String> form : header.forms().entrySet()) {
                SqliteSchema.set(session, "form." + form.getKey(), form.getValue());
            }
            SqliteSchema.checkIntegrity(session, made.toString());
            session.close();
            if (kept != null) {
                SqliteKept.keep(file, kept);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.ofNullable(kept);
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, made);
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, file);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException e) {
            throw SqliteErrors.toStorage(e);
        }
    }
}
