package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoiluat.persistence.Waiting.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PlatformApp APP =
            new PlatformApp("zalo", Channel.ZALO, "1", Map.of("appSecret", new Secret("bí mật")), Map.of("a.b", "$c"));

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    private Path restored() {
        return directory.resolve("restored");
    }

    @Test
    void restore_givesBackEveryDocumentKeyAndSecret() throws Exception {
        Backup.Written written;
        List<Versioned<Note>> before;
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
            before = await(notes(sqlite.store).all(Range.all()));
            written = backup(data());
        }

        Restore.Restored result =
                new Restore(SqliteFixture.properties(restored()), CLOCK).from(written.file(), n -> {});

        assertThat(result.documents())
                .isEqualTo(written.documents())
                .isEqualTo(Map.of("note", (long) before.size(), "platformApp", 1L));
        assertThat(result.takenAt()).isEqualTo(NOW);
        assertThat(result.kept()).isEmpty();
        try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
            assertSame(sqlite.store, before);
            await(notes(sqlite.store).insert("new", Note.tagged("t1")));
            assertThat(await(notes(sqlite.store).count(Range.exactly(Note.BY_TAG, "t1"), 1_000)))
                    .isEqualTo(101);
        }
    }

    @Test
    void backup_isNamedByTimeReadableByItsOwnerAndHoldsNoSecret() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }

        Backup.Written written = backup(data());

        assertThat(written.file().getFileName()).hasToString("hoiluat-20261122-190000.jsonl.gz");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.file())))
                .isEqualTo("rw-------");
        assertThat(unzipped(written.file()))
                .doesNotContain("bí mật")
                .doesNotContain(SqliteFixture.KEY.value())
                .contains("\"keyId\":\"" + written.keyId() + "\"")
                .contains("enc1:" + written.keyId());
    }

    @Test
    void backup_whileOthersWrite_isOneMoment() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            Documents<Note> notes = notes(sqlite.store);
            notes.insertAll(Flux.range(0, 2_000).map(i -> new Identified<>("n" + i, Note.of("x".repeat(500)))))
                    .block();
            Disposable writing = Flux.range(0, Integer.MAX_VALUE)
                    .concatMap(i -> notes.insert("pair-a-%09d".formatted(i), Note.of("a"))
                            .then(notes.insert("pair-b-%09d".formatted(i), Note.of("b"))))
                    .subscribe();

            Backup.Written written = backup(data());
            writing.dispose();

            List<String> ids = new ArrayList<>();
            new BackupFile(written.file()).read(row -> ids.add(row.id()));
            long first = ids.stream().filter(id -> id.startsWith("pair-a")).count();
            long second = ids.stream().filter(id -> id.startsWith("pair-b")).count();
            assertThat(ids).doesNotHaveDuplicates().hasSize((int) (2_000 + first + second));
            assertThat(first - second).isBetween(0L, 1L);
        }
    }

    @Test
    void restore_feedTokensOfTheOldStoreAreLost() throws Exception {
        FeedToken token;
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
            token = await(sqlite.store.changes().latest());
        }
        new Restore(SqliteFixture.properties(restored()), CLOCK)
                .from(backup(data()).file(), n -> {});

        try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
            assertThatThrownBy(() -> sqlite.store.changes().after(token).blockFirst())
                    .isInstanceOf(FeedLostException.class);
        }
    }

    @Test
    void restore_movesAStoreToMongoDbAndBack() throws Exception {
        List<Versioned<Note>> before;
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
            before = await(notes(sqlite.store).all(Range.all()));
        }
        Path first = backup(data()).file();

        try (MongoFixture mongo = MongoFixture.ofDouble(directory.resolve("keys"))) {
            StorageProperties other = mongo.emptyDatabase();
            new Restore(other, CLOCK).from(first, n -> {});
            try (MongoDocumentStore store = MongoDocumentStore.open(other.directory(), other, Clock.systemUTC())) {
                assertSame(store, before);
            }
            assertRefused("storage.not-empty", () -> new Restore(other, CLOCK).from(first, n -> {}));
            Path second = new Backup(other, Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC))
                    .into(directory, n -> {})
                    .file();
            new Restore(SqliteFixture.properties(restored()), CLOCK).from(second, n -> {});
        }

        try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
            assertSame(sqlite.store, before);
        }
    }

    @Test
    void restore_whereThereIsAStoreOrAService_isRefused() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
            Path file = backup(data()).file();

            assertRefused(
                    "storage.in-use", () -> new Restore(SqliteFixture.properties(data()), CLOCK).from(file, n -> {}));
        }
        Path file = directory.resolve("hoiluat-20261122-190000.jsonl.gz");

        assertRefused(
                "storage.not-empty", () -> new Restore(SqliteFixture.properties(data()), CLOCK).from(file, n -> {}));

        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(await(notes(sqlite.store).count(Range.all(), 1_000))).isEqualTo(300);
        }
    }

    @Test
    void replacing_keepsTheOldFileWithItsLog() throws Exception {
        Path file;
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
            file = backup(data()).file();
            await(notes(sqlite.store).insert("later", Note.of("later")));
        }

        Restore.Restored result = new Restore(SqliteFixture.properties(data()), CLOCK).replacing(file, n -> {});

        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(notes(sqlite.store).find("later").blockOptional()).isEmpty();
            assertThat(await(notes(sqlite.store).count(Range.all(), 1_000))).isEqualTo(300);
        }
        Path kept = result.kept().orElseThrow();
        assertThat(kept).hasFileName("hoiluat-replaced-20261122-190000.db");
        Files.createDirectories(restored());
        Files.copy(kept, restored().resolve("hoiluat.db"));
        try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
            assertThat(await(notes(sqlite.store).find("later")).value()).isEqualTo(Note.of("later"));
        }
    }

    @Test
    void replacing_aDamagedFile_keepsItAsItIs() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }
        Path file = backup(data()).file();
        byte[] damaged = "không phải cơ sở dữ liệu".repeat(300).getBytes(StandardCharsets.UTF_8);
        Files.write(data().resolve("hoiluat.db"), damaged);

        Restore.Restored result = new Restore(SqliteFixture.properties(data()), CLOCK).replacing(file, n -> {});

        assertThat(result.kept().orElseThrow()).hasBinaryContent(damaged);
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(await(notes(sqlite.store).count(Range.all(), 1_000))).isEqualTo(300);
        }
    }

    @Test
    void replacing_withADamagedFile_leavesTheStoreAsItWas() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }
        Path file = backup(data()).file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));

        assertRefused(
                "storage.backup-damaged",
                () -> new Restore(SqliteFixture.properties(data()), CLOCK).replacing(file, n -> {}));

        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(await(notes(sqlite.store).count(Range.all(), 1_000))).isEqualTo(300);
        }
    }

    @Test
    void replacing_inMongoDb_writesABackupOfWhatWasThere() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }
        Path file = backup(data()).file();

        try (MongoFixture mongo = MongoFixture.ofDouble(directory.resolve("keys"))) {
            await(notes(mongo.store).insert("old", Note.of("old")));

            Restore.Restored result = new Restore(mongo.properties, CLOCK).replacing(file, n -> {});

            assertThat(notes(mongo.store).find("old").blockOptional()).isEmpty();
            assertThat(await(notes(mongo.store).count(Range.all(), 1_000))).isEqualTo(300);
            new Restore(SqliteFixture.properties(restored()), CLOCK)
                    .from(result.kept().orElseThrow(), n -> {});
            try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
                assertThat(await(notes(sqlite.store).find("old")).value()).isEqualTo(Note.of("old"));
            }
        }
    }

    @Test
    void mongoDb_whoseRestoreWasInterrupted_opensOnlyAfterAnother() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }
        Path file = backup(data()).file();

        try (MongoFixture mongo = MongoFixture.ofDouble(directory.resolve("keys"))) {
            StorageProperties other = mongo.emptyDatabase();
            MongoTarget.in(new MongoConnection(other.mongodbUri()), directory, null, CLOCK)
                    .close();

            assertRefused("storage.unfinished-restore", () -> MongoDocumentStore.open(other.directory(), other, CLOCK));
            new Restore(other, CLOCK).from(file, n -> {});
            try (MongoDocumentStore store = MongoDocumentStore.open(other.directory(), other, CLOCK)) {
                assertThat(await(notes(store).count(Range.all(), 1_000))).isEqualTo(300);
            }
        }
    }

    @Test
    void backup_ontoAFile_isRefused() throws Exception {
        SqliteFixture.open(data()).close();
        Path file = Files.writeString(directory.resolve("there"), "there");

        assertRefused(
                "storage.file-exists", () -> new Backup(SqliteFixture.properties(data()), CLOCK).as(file, n -> {}));
        assertThat(file).hasContent("there");
    }

    @Test
    void restore_noFile_isRefused() {
        assertRefused("storage.backup-unreadable", () -> restore(directory.resolve("none"), SqliteFixture.KEY));
        assertThat(restored()).doesNotExist();
    }

    @Test
    void restore_otherOrNoKey_isRefused() throws Exception {
        SqliteFixture.open(data()).close();
        Path file = backup(data()).file();
        Secret other = new Secret(StoreKey.random().encoded());

        assertRefused("storage.wrong-key", () -> restore(file, other));
        assertRefused("storage.key-missing", () -> restore(file, new Secret("")));
        assertThat(restored().resolve("hoiluat.db")).doesNotExist();
        assertThat(restored().resolve("secret.key")).doesNotExist();
    }

    @Test
    void restore_damagedFile_leavesNothingToOpen() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            fill(sqlite.store);
        }
        Path file = backup(data()).file();
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("storage.backup-damaged", () -> restore(file, SqliteFixture.KEY));
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        Files.write(file, flipped);
        assertRefused("storage.backup-damaged", () -> restore(file, SqliteFixture.KEY));
        Files.write(file, zipped(unzipped(whole).replaceFirst("(?m)^.*\"n7\".*\n", "")));
        assertRefused("storage.backup-damaged", () -> restore(file, SqliteFixture.KEY));

        assertThat(restored().resolve("hoiluat.db")).doesNotExist();
        Files.write(file, whole);
        assertThat(restore(file, SqliteFixture.KEY).documents()).isEqualTo(Map.of("note", 300L, "platformApp", 1L));
    }

    @Test
    void restore_newerFormat_isRefused() throws Exception {
        SqliteFixture.open(data()).close();
        Path file = backup(data()).file();
        Files.write(file, zipped(unzipped(file).replace("{\"format\":1,", "{\"format\":2,")));

        assertRefused("storage.newer-format", () -> restore(file, SqliteFixture.KEY));
    }

    @Test
    void backup_nothingThereOrDamaged_isRefused() throws Exception {
        assertRefused("storage.nothing-to-back-up", () -> backup(data()));

        Files.createDirectories(data());
        Files.writeString(data().resolve("hoiluat.db"), "không phải cơ sở dữ liệu".repeat(300));
        assertRefused("storage.damaged", () -> backup(data()));
    }

    @Test
    void progress_isTold() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            notes(sqlite.store)
                    .insertAll(Flux.range(0, 2_500).map(i -> new Identified<>("n" + i, Note.of("text"))))
                    .block();
        }
        List<Long> told = new ArrayList<>();

        new Backup(SqliteFixture.properties(data()), CLOCK).into(directory, told::add);

        assertThat(told).containsExactly(1_000L, 2_000L);
    }

    private static void fill(DocumentStore store) {
        Documents<Note> notes = notes(store);
        notes.insertAll(Flux.range(0, 301)
                        .map(i -> new Identified<>(
                                "n" + i, new Note("Câu hỏi " + i, List.of("t" + i % 3, "ơ"), NOW, Map.of("k.1", "v")))))
                .block();
        await(notes.replace("n1", 1, Note.tagged("t1")));
        await(notes.delete("n300", 1));
        await(store.documents(PlatformApp.KIND).insert("zalo", APP));
    }

    private static void assertSame(DocumentStore store, List<Versioned<Note>> notes) {
        assertThat(await(notes(store).all(Range.all()))).isEqualTo(notes);
        assertThat(await(notes(store).count(Range.exactly(Note.BY_TAG, "t1"), 1_000)))
                .isEqualTo(100);
        assertThat(await(notes(store).all(Range.of(Note.BY_TAG)))).hasSize(notes.size());
        assertThat(await(store.documents(PlatformApp.KIND).find("zalo")).value())
                .isEqualTo(APP);
    }

    private Backup.Written backup(Path of) {
        return new Backup(SqliteFixture.properties(of), CLOCK).into(directory, n -> {});
    }

    private Restore.Restored restore(Path file, Secret key) {
        return new Restore(new StorageProperties(restored(), new Secret(""), key, 1_000, 1), CLOCK).from(file, n -> {});
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static Documents<Note> notes(DocumentStore store) {
        return store.documents(Note.KIND);
    }

    private static String unzipped(Path file) throws Exception {
        return unzipped(Files.readAllBytes(file));
    }

    private static String unzipped(byte[] bytes) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] zipped(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
