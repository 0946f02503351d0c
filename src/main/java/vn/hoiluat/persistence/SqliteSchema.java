package vn.hoiluat.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * The tables. A document that was deleted stays for a day as its version alone. Each key of a document knows the key before
 * it in the same index, so that a range can show the document at its first key in it and nowhere else.
 */
final class SqliteSchema {

    /** Counted up when the tables change; a file of a newer format is refused. */
    static final int FORMAT = 1;

    private static final int APPLICATION = 0x484C7561; // "HLua"

    private static final List<String> TABLES = List.of(
            """
            create table setting (
                name text primary key,
                value text not null
            ) without rowid""",
            """
            create table document (
                kind text not null,
                id text not null,
                version integer not null,
                schema integer not null,
                body text,
                keys text,
                lease text,
                gone text,
                primary key (kind, id)
            )""",
            "create index document_lease on document (lease) where lease is not null",
            "create index document_gone on document (gone) where gone is not null",
            """
            create table key (
                kind text not null,
                name text not null,
                key text not null,
                id text not null,
                previous text,
                primary key (kind, name, key, id)
            ) without rowid""",
            """
            create table change (
                sequence integer primary key,
                kind text not null,
                id text not null,
                version integer not null,
                deleted integer not null
            )""");

    private SqliteSchema() {}

    /** Makes the tables in an empty file; refuses a file of another program or a newer one. */
    static void prepare(SqliteSession session, String file) throws SQLException {
        int application = number(session, "pragma application_id");
        int format = number(session, "pragma user_version");
        boolean empty = number(session, "select count(*) from sqlite_schema") == 0;
        if (application == APPLICATION && format > FORMAT) {
            throw new StoreRefusedException(Refusal.NEWER_FORMAT, file, format, FORMAT);
        }
        if (application != APPLICATION && !empty) {
            throw new StoreRefusedException(Refusal.DAMAGED, file);
        }
        if (empty) {
            create(session);
        }
    }

    /** Has SQLite look at every page, and refuses a file in which something is wrong. */
    static void checkIntegrity(SqliteSession session, String file) throws SQLException {
        List<String> findings = session.list("pragma integrity_check", row -> row.getString(1));
        if (!findings.equals(List.of("ok"))) {
            throw new StoreRefusedException(Refusal.DAMAGED, file);
        }
    }

    private static void create(SqliteSession session) throws SQLException {
        session.run("begin immediate");
        for (String table : TABLES) {
            session.run(table);
        }
        set(session, "store", UUID.randomUUID().toString());
        session.run("pragma application_id = " + APPLICATION);
        session.run("pragma user_version = " + FORMAT);
        session.run("commit");
    }

    static @Nullable String get(SqliteSession session, String name) throws SQLException {
        return session.first("select value from setting where name = ?", row -> row.getString(1), name);
    }

    static void set(SqliteSession session, String name, String value) throws SQLException {
        session.update(
                "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name,
                value);
    }

    private static int number(SqliteSession session, String sql) throws SQLException {
        Integer number = session.first(sql, row -> row.getInt(1));
        return number == null ? 0 : number;
    }
}
