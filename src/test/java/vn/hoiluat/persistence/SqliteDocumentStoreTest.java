package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoiluat.persistence.Waiting.await;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.storage.Versioned;

class SqliteDocumentStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void restart_keepsDocumentsKeysAndFeed() throws Exception {
        FeedToken start;
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            start = await(sqlite.store.changes().latest());
            notes(sqlite).insert("n1", Note.tagged("a")).block();
            notes(sqlite).insert("n2", Note.tagged("b")).block();
            notes(sqlite).delete("n2", 1).block();
        }

        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            notes(sqlite).insert("n3", Note.tagged("a")).block();

            assertThat(notes(sqlite)
                            .all(Range.exactly(Note.BY_TAG, "a"))
                            .map(Versioned::id)
                            .collectList()
                            .block())
                    .containsExactly("n1", "n3");
            assertThat(sqlite.store
                            .changes()
                            .after(start)
                            .take(4)
                            .map(Change::id)
                            .collectList()
                            .block(PATIENCE))
                    .containsExactly("n1", "n2", "n2", "n3");
            assertThat(notes(sqlite).insert("n2", Note.of("again")).block()).isTrue();
            assertThat(await(notes(sqlite).find("n2")).version()).isEqualTo(3);
        }
    }

    @Test
    void follower_thatReadACommitBeforeTheWriterSaidSo_isNotLost() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory);
                SqliteReaders readers = new SqliteReaders(directory.resolve(SqliteDocumentStore.FILE), 1)) {
            FeedToken start = await(sqlite.store.changes().latest());
            notes(sqlite).insert("n1", Note.of("written")).block();
            FeedToken read = await(sqlite.store.changes().latest());
            String storeId = read.value().substring(0, read.value().indexOf('@'));
            long before = Long.parseLong(start.value().substring(storeId.length() + 1));
            SqliteFeed behind = new SqliteFeed(storeId, readers, before);
            behind.close();

            assertThat(behind.after(read).collectList().block(PATIENCE)).isEmpty();
            assertThatThrownBy(() -> behind.after(new FeedToken(storeId + "@" + (before + 2)))
                            .collectList()
                            .block(PATIENCE))
                    .isInstanceOf(FeedLostException.class);
        }
    }

    @Test
    void restart_endsLeasesOfTheProcessThatIsGone() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            notes(sqlite).insert("n1", Note.due(NOON)).block();
            notes(sqlite).claim(Note.BY_DUE, NOON, Duration.ofDays(1)).block();
        }

        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            assertThat(await(notes(sqlite).claim(Note.BY_DUE, NOON, Duration.ofDays(1)))
                            .version())
                    .isEqualTo(3);
        }
    }

    @Test
    void restart_aDayAfterADeletion_forgetsItsVersion() throws Exception {
        StorageProperties properties = SqliteFixture.properties(directory);
        try (SqliteFixture sqlite = SqliteFixture.open(directory, properties, at(NOON))) {
            notes(sqlite).insert("n1", Note.of("text")).block();
            notes(sqlite).delete("n1", 1).block();
        }

        try (SqliteFixture sqlite = SqliteFixture.open(directory, properties, at(NOON.plusSeconds(86_401)))) {
            notes(sqlite).insert("n1", Note.of("text")).block();
            assertThat(await(notes(sqlite).find("n1")).version()).isEqualTo(1);
        }
    }

    @Test
    void delete_leavesNoTextInTheFile() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            notes(sqlite).insert("n1", Note.of("cần xóa")).block();
            notes(sqlite).delete("n1", 1).block();
        }

        assertThat(Files.readString(directory.resolve("hoiluat.db"), StandardCharsets.ISO_8859_1))
                .contains("n1")
                .doesNotContain("x\u00c3\u00b3a");
    }

    @Test
    void open_directoryHeldByAnother_isRefused() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            assertThatThrownBy(() -> SqliteFixture.open(directory))
                    .isInstanceOfSatisfying(
                            StoreRefusedException.class,
                            refused -> assertThat(refused.text())
                                    .contains("đang được một tiến trình Hỏi Luật khác sử dụng", directory.toString()));
            assertThat(sqlite.store.check().block()).isNull();
        }

        SqliteFixture.open(directory).close();
    }

    @Test
    void open_wrongKey_isRefused() throws Exception {
        SqliteFixture.open(directory).close();
        Secret other = new Secret(StoreKey.random().encoded());

        assertThatThrownBy(() -> SqliteFixture.open(
                        directory, new StorageProperties(directory, new Secret(""), other, 1_000, 1)))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text()).contains("Khóa bí mật không đúng"));

        SqliteFixture.open(directory).close();
    }

    @Test
    void open_fileThatIsNoDatabase_isRefused() throws Exception {
        Files.writeString(directory.resolve("hoiluat.db"), "đây không phải cơ sở dữ liệu ".repeat(200));

        assertThatThrownBy(() -> SqliteFixture.open(directory))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text()).contains("bị hỏng", "restore"));
    }

    @Test
    void open_databaseOfAnotherProgram_isRefused() throws Exception {
        try (SqliteSession other = SqliteSession.writer(directory.resolve("hoiluat.db"))) {
            other.run("create table other (id text)");
        }

        assertThatThrownBy(() -> SqliteFixture.open(directory))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("storage.damaged"));
    }

    @Test
    void open_newerFormat_isRefused() throws Exception {
        SqliteFixture.open(directory).close();
        try (SqliteSession file = SqliteSession.writer(directory.resolve("hoiluat.db"))) {
            file.run("pragma user_version = " + (SqliteSchema.FORMAT + 1));
        }

        assertThatThrownBy(() -> SqliteFixture.open(directory))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text()).contains("phiên bản Hỏi Luật mới hơn"));
    }

    @Test
    void openAndRead_damagedPages_failWithAClearError() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            Flux.range(0, 400)
                    .concatMap(i -> notes(sqlite).insert("n" + i, Note.of("x".repeat(2_000))))
                    .blockLast();
        }
        damageTheMiddle();

        assertThatThrownBy(this::openAndReadAll)
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("(?i).*damaged.*");
    }

    @Test
    void write_diskFull_failsAndRecovers() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            insert(sqlite, "before", 1).block();
            pragma(sqlite, "pragma max_page_count = 1");

            List<Boolean> results = Flux.range(0, 20)
                    .flatMap(i -> insert(sqlite, "full" + i, 50_000).onErrorResume(StorageException.class, e -> {
                        assertThat(e).hasMessageContaining("full");
                        return Mono.just(false);
                    }))
                    .collectList()
                    .block(PATIENCE);
            assertThat(results).hasSize(20).containsOnly(false);
            assertThat(notes(sqlite).find("before").block()).isNotNull();

            pragma(sqlite, "pragma max_page_count = 1000000");
            assertThat(insert(sqlite, "full1", 50_000).block()).isTrue();
            assertThat(sqlite.store
                            .changes()
                            .after(startOf(sqlite))
                            .take(2)
                            .map(Change::id)
                            .collectList()
                            .block(PATIENCE))
                    .containsExactly("before", "full1");
        }
    }

    @Test
    void check_readOnly_fails() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            pragma(sqlite, "pragma query_only = on");

            assertThatThrownBy(() -> sqlite.store.check().block()).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> insert(sqlite, "n1", 1).block())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    @Test
    void write_thatFails_harmsNoOtherInItsTransaction() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            Mono<Boolean> bad = sqlite.store.writer().write(tx -> {
                throw new SQLException("bad write");
            });

            List<Boolean> results = Flux.range(0, 60)
                    .flatMap(
                            i -> i % 10 == 5
                                    ? bad.onErrorReturn(StorageException.class, false)
                                    : insert(sqlite, "n" + i, 10),
                            60)
                    .collectList()
                    .block(PATIENCE);

            assertThat(results).filteredOn(done -> done).hasSize(54);
            assertThat(notes(sqlite).count(Range.all(), 100).block()).isEqualTo(54);
        }
    }

    @Test
    void close_finishesWhatWaitsAndRefusesTheRest() throws Exception {
        SqliteFixture sqlite = SqliteFixture.open(directory);
        Mono<List<Boolean>> writes = Flux.range(0, 500)
                .flatMap(i -> insert(sqlite, "n" + i, 10).onErrorReturn(StorageException.class, false), 500)
                .collectList()
                .cache();
        writes.subscribe();

        sqlite.close();

        long acknowledged = await(writes).stream().filter(done -> done).count();
        assertThatThrownBy(() -> insert(sqlite, "late", 10).block()).hasMessageContaining("closed");
        assertThatThrownBy(() -> notes(sqlite).find("n1").block()).hasMessageContaining("closed");
        try (SqliteFixture again = SqliteFixture.open(directory)) {
            assertThat(notes(again).count(Range.all(), 1_000).block()).isEqualTo(acknowledged);
        }
    }

    private void openAndReadAll() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            notes(sqlite).all(Range.all()).blockLast(PATIENCE);
        }
    }

    private void damageTheMiddle() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("hoiluat.db").toFile(), "rw")) {
            byte[] junk = new byte[(int) (file.length() / 3)];
            Arrays.fill(junk, (byte) 0x5a);
            file.seek(file.length() / 3);
            file.write(junk);
        }
    }

    private static void pragma(SqliteFixture sqlite, String pragma) {
        sqlite.store
                .writer()
                .write(tx -> {
                    tx.session().run(pragma);
                    return true;
                })
                .block(PATIENCE);
    }

    private static FeedToken startOf(SqliteFixture sqlite) {
        String newest = await(sqlite.store.changes().latest()).value();
        return new FeedToken(newest.substring(0, newest.indexOf('@')) + "@0");
    }

    private static Mono<Boolean> insert(SqliteFixture sqlite, String id, int length) {
        return notes(sqlite).insert(id, Note.of("x".repeat(length)));
    }

    private static Documents<Note> notes(SqliteFixture sqlite) {
        return sqlite.store.documents(Note.KIND);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
