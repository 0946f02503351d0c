package vn.hoiluat.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * What a SQLite file holds, all as it stood at one moment, while a service may go on writing: one read transaction lasts
 * from the check of the file to the last document.
 */
final class SqliteContents implements StoreContents {

    private static final TypeReference<SortedMap<String, List<String>>> KEYS = new TypeReference<>() {};
    private static final String FORM = "form.";

    private final Path file;
    private final SqliteSession session;
    private final JsonMapper mapper = JsonMapper.builder().build();

    private record Setting(String name, String value) {}

    private SqliteContents(Path file, SqliteSession session) {
        this.file = file;
        this.session = session;
    }

    /** Refuses a file that is not there or damaged. */
    static SqliteContents open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreRefusedException(Refusal.NOTHING_TO_BACK_UP, file);
        }
        try {
            SqliteSession session = SqliteSession.reader(file);
            try {
                session.run("begin");
                SqliteSchema.checkIntegrity(session, file.toString());
                return new SqliteContents(file, session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, file);
        }
    }

    @Override
    public BackupHeader header(Instant now) {
        SortedMap<String, String> forms = new TreeMap<>();
        try {
            session.list(
                            "select name, value from setting where name like 'form.%'",
                            row -> new Setting(row.getString(1), row.getString(2)))
                    .forEach(form -> forms.put(form.name().substring(FORM.length()), form.value()));
            String keyId = SqliteOpening.keyId(session);
            return new BackupHeader(BackupHeader.FORMAT, now, "SQLite " + file, keyId == null ? "" : keyId, forms);
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, file);
        }
    }

    @Override
    public void forEach(Consumer<StoredRow> row) {
        try {
            session.forEach(
                    "select kind, id, version, schema, keys, body from document where gone is null order by kind, id",
                    result -> row.accept(row(result)));
        } catch (SQLException e) {
            throw SqliteErrors.refused(e, file);
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

    private StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getInt(4),
                mapper.readValue(row.getString(5), KEYS),
                mapper.readTree(row.getString(6)));
    }
}
