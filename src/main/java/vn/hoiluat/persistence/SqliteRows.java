package vn.hoiluat.persistence;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;

/** Writes the rows of one kind's documents, inside the writer's transaction. */
final class SqliteRows {

    private static final String WHERE_LIVE = " where kind = ? and id = ? and gone is null";

    private final String kind;
    private final DocumentForm<?> form;
    private final Clock clock;

    /** What is stored of a document; no body and no keys once it is deleted. */
    record Content(int schema, @Nullable String body, SortedMap<String, List<String>> keys) {}

    private record Before(long version, String keys) {}

    SqliteRows(DocumentForm<?> form, Clock clock) {
        this.kind = form.kind().name();
        this.form = form;
        this.clock = clock;
    }

    boolean insert(SqliteTransaction tx, String id, Content content) throws SQLException {
        Long version = tx.session()
                .first(
                        """
                        insert into document (kind, id, version, schema, body, keys) values (?, ?, 1, ?, ?, ?)
                        on conflict (kind, id) do update set version = version + 1, schema = excluded.schema,
                            body = excluded.body, keys = excluded.keys, gone = null where gone is not null
                        returning version""",
                        row -> row.getLong(1),
                        kind,
                        id,
                        content.schema(),
                        content.body(),
                        form.keysJson(content.keys()));
        if (version == null) {
            return false;
        }
        insertKeys(tx.session(), kind, id, content.keys());
        tx.changed(kind, id, version, false);
        return true;
    }

    boolean replace(SqliteTransaction tx, String id, long version, Content content) throws SQLException {
        String keys = form.keysJson(content.keys());
        Before before = before(tx, id);
        if (before == null || before.version() != version) {
            return false;
        }
        tx.session()
                .update(
                        "update document set version = ?, schema = ?, body = ?, keys = ?, lease = null" + WHERE_LIVE,
                        version + 1,
                        content.schema(),
                        content.body(),
                        keys,
                        kind,
                        id);
        if (!keys.equals(before.keys())) {
            changeKeys(tx.session(), id, form.keysOf(before.keys()), content.keys());
        }
        tx.changed(kind, id, version + 1, false);
        return true;
    }

    boolean delete(SqliteTransaction tx, String id, long version) throws SQLException {
        Before before = before(tx, id);
        if (before == null || before.version() != version) {
            return false;
        }
        tx.session()
                .update(
                        "update document set version = ?, body = null, keys = null, lease = null, gone = ?"
                                + WHERE_LIVE,
                        version + 1,
                        Index.key(clock.instant()),
                        kind,
                        id);
        changeKeys(tx.session(), id, form.keysOf(before.keys()), new TreeMap<>());
        tx.changed(kind, id, version + 1, true);
        return true;
    }

    /** Gives a document other keys if it still has this version: no write of the document, and no change for the feed. */
    void reindex(SqliteTransaction tx, String id, long version, SortedMap<String, List<String>> keys)
            throws SQLException {
        Before before = before(tx, id);
        if (before != null && before.version() == version) {
            tx.session().update("update document set keys = ?" + WHERE_LIVE, form.keysJson(keys), kind, id);
            changeKeys(tx.session(), id, form.keysOf(before.keys()), keys);
        }
    }

    private @Nullable Before before(SqliteTransaction tx, String id) throws SQLException {
        return tx.session()
                .first(
                        "select version, keys from document" + WHERE_LIVE,
                        row -> new Before(row.getLong(1), row.getString(2)),
                        kind,
                        id);
    }

    private void changeKeys(
            SqliteSession session,
            String id,
            SortedMap<String, List<String>> before,
            SortedMap<String, List<String>> after)
            throws SQLException {
        SortedMap<String, List<String>> removed = new TreeMap<>(before);
        removed.entrySet().removeAll(after.entrySet());
        SortedMap<String, List<String>> added = new TreeMap<>(after);
        added.entrySet().removeAll(before.entrySet());
        for (Map.Entry<String, List<String>> index : removed.entrySet()) {
            for (String key : index.getValue()) {
                session.update(
                        "delete from key where kind = ? and name = ? and key = ? and id = ?",
                        kind,
                        index.getKey(),
                        key,
                        id);
            }
        }
        insertKeys(session, kind, id, added);
    }

    /** Keys of a document that has none in these indexes. */
    static void insertKeys(SqliteSession session, String kind, String id, SortedMap<String, List<String>> keys)
            throws SQLException {
        for (Map.Entry<String, List<String>> index : keys.entrySet()) {
            String previous = null;
            for (String key : index.getValue()) {
                session.update(
                        "insert into key (kind, name, key, id, previous) values (?, ?, ?, ?, ?)",
                        kind,
                        index.getKey(),
                        key,
                        id,
                        previous);
                previous = key;
            }
        }
    }
}
