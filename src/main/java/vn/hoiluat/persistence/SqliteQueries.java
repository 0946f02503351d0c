package vn.hoiluat.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Reads the documents of one kind. */
final class SqliteQueries<T> {

    private static final String DOCUMENT = "d.id, d.version, d.schema, d.body";
    private static final String IN_INDEX =
            " where k.kind = ? and k.name = ? and k.key >= ?" + " and (k.previous is null or k.previous < ?)";

    private final DocumentForm<T> form;
    private final String kind;

    private record Placed<T>(String key, Versioned<T> document) {}

    /** A statement put together with its parameters. */
    private static final class Sql {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        Sql add(String part, Object... values) {
            text.append(part);
            parameters.addAll(List.of(values));
            return this;
        }
    }

    SqliteQueries(DocumentForm<T> form) {
        this.form = form;
        this.kind = form.kind().name();
    }

    @Nullable
    Versioned<T> find(SqliteSession session, String id) throws SQLException {
        return session.first(
                "select " + DOCUMENT + " from document d where d.kind = ? and d.id = ? and d.gone is null",
                row -> document(row, 1),
                kind,
                id);
    }

    Page<T> page(SqliteSession session, Range range, @Nullable Cursor after, int limit) throws SQLException {
        Sql sql = range.index() == null ? byId(range, after) : byKey(range, range.index(), after);
        sql.add(" limit ?", limit + 1);
        List<Placed<T>> found = session.list(
                sql.text.toString(), row -> new Placed<>(row.getString(1), document(row, 2)), sql.parameters.toArray());
        List<Placed<T>> shown = found.size() > limit ? found.subList(0, limit) : found;
        Cursor next = found.size() > limit
                ? new Cursor(shown.getLast().key(), shown.getLast().document().id())
                : null;
        return new Page<>(shown.stream().map(Placed::document).toList(), next);
    }

    long count(SqliteSession session, Range range, int cap) throws SQLException {
        Sql sql = new Sql().add("select count(*) from (select 1");
        if (range.index() == null) {
            sql.add(" from document d where d.kind = ? and d.gone is null and d.id >= ?", kind, range.from());
            until(sql, "d.id", range);
        } else {
            sql.add(" from key k" + IN_INDEX, kind, range.index(), range.from(), range.from());
            until(sql, "k.key", range);
        }
        sql.add(" limit ?)", cap);
        Long count = session.first(sql.text.toString(), row -> row.getLong(1), sql.parameters.toArray());
        return count == null ? 0 : count;
    }

    /** Takes the first due document that nobody holds, inside the writer's transaction. */
    @Nullable
    Versioned<T> claim(SqliteSession session, String index, Instant now, Instant until) throws SQLException {
        String id = session.first("""
                select k.id from key k join document d on d.kind = k.kind and d.id = k.id
                where k.kind = ? and k.name = ? and k.key <= ? and (d.lease is null or d.lease <= ?)
                order by k.key, k.id limit 1""", row -> row.getString(1), kind, index, Index.key(now), Index.key(now));
        if (id == null) {
            return null;
        }
        session.update(
                "update document set version = version + 1, lease = ? where kind = ? and id = ?",
                Index.key(until),
                kind,
                id);
        return find(session, id);
    }

    private Sql byId(Range range, @Nullable Cursor after) {
        Sql sql = new Sql()
                .add("select d.id, " + DOCUMENT + " from document d where d.kind = ? and d.gone is null", kind)
                .add(" and d.id >= ?", range.from());
        if (after != null) {
            sql.add(" and d.id > ?", after.id());
        }
        return until(sql, "d.id", range).add(" order by d.id");
    }

    private Sql byKey(Range range, String index, @Nullable Cursor after) {
        Sql sql = new Sql()
                .add("select k.key, " + DOCUMENT + " from key k join document d on d.kind = k.kind and d.id = k.id")
                .add(IN_INDEX, kind, index, range.from(), range.from());
        if (after != null) {
            sql.add(" and (k.key, k.id) > (?, ?)", after.key(), after.id());
        }
        return until(sql, "k.key", range).add(" order by k.key, k.id");
    }

    private static Sql until(Sql sql, String column, Range range) {
        return range.to() == null ? sql : sql.add(" and " + column + " < ?", range.to());
    }

    private Versioned<T> document(ResultSet row, int first) throws SQLException {
        String id = row.getString(first);
        return new Versioned<>(
                id, row.getLong(first + 1), form.read(id, row.getInt(first + 2), row.getString(first + 3)));
    }
}
