package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.persistence.ChildProcess;
import vn.hoiluat.persistence.SqliteFixture;
import vn.hoiluat.persistence.StoreKillChild;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The commands {@code backup} and {@code restore} as they are typed. */
class BackupCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final int WRITES = 600;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @Test
    void backup_whileAnotherProcessWrites_holdsWhatItHadAcknowledged() throws Exception {
        Path file = directory.resolve("bản sao.jsonl.gz");
        Map<String, Long> acknowledged = new HashMap<>();
        Process writing = ChildProcess.start(StoreKillChild.class, data(), "0");
        try (BufferedReader lines = writing.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < WRITES; i++) {
                String[] write = Objects.requireNonNull(lines.readLine(), "the writing process has ended")
                        .split(" ");
                acknowledged.put(write[0], Long.parseLong(write[1]));
            }

            assertThat(run(data(), "backup", file.toString())).isZero();
            assertThat(writing.isAlive()).isTrue();
            assertThat(run(data(), "restore", "--replace", file.toString())).isEqualTo(1);
            assertThat(remarks()).contains("đang được một tiến trình");
        } finally {
            writing.destroyForcibly().waitFor();
        }

        assertThat(run(restored(), "restore", file.toString())).isZero();
        try (SqliteFixture sqlite = SqliteFixture.open(restored())) {
            Map<String, Long> there = new HashMap<>();
            for (Versioned<Note> note : Objects.requireNonNull(sqlite.store()
                    .documents(Note.KIND)
                    .all(Range.all())
                    .collectList()
                    .block())) {
                there.put(note.id(), note.version());
            }
            // A third write deletes.
            acknowledged.forEach((id, version) ->
                    assertThat(there.getOrDefault(id, 3L)).as(id).isGreaterThanOrEqualTo(version));
        }
    }

    @Test
    void backup_withoutAName_saysWhatItHoldsAndWhatMustBeKept() throws Exception {
        fill(data(), "n1", "n2");

        int code = run(data(), "backup");

        assertThat(code).isZero();
        assertThat(data().resolve("backups/hoiluat-20261122-190000.jsonl.gz")).exists();
        assertThat(results()).contains("Đã sao lưu 2 tài liệu", "note: 2", "HOILUAT_SECRET_KEY", "không nằm trong tệp");
    }

    @Test
    void backup_ontoAFile_isRefused() throws Exception {
        fill(data(), "n1");
        Path file = Files.writeString(directory.resolve("there"), "there");

        assertThat(run(data(), "backup", file.toString())).isEqualTo(1);
        assertThat(remarks()).contains("không ghi đè");
    }

    @Test
    void backup_whereNothingIs_isRefused() {
        assertThat(run(data(), "backup")).isEqualTo(1);
        assertThat(remarks()).contains("Không có dữ liệu để sao lưu");
    }

    @Test
    void restore_ontoAStore_isRefusedUnlessItReplaces() throws Exception {
        fill(data(), "n1");
        Path file = directory.resolve("backup.jsonl.gz");
        run(data(), "backup", file.toString());
        fill(data(), "later");

        assertThat(run(data(), "restore", file.toString())).isEqualTo(1);
        assertThat(remarks()).contains("--replace");
        assertThat(run(data(), "restore", "--replace", file.toString())).isZero();

        assertThat(results())
                .contains("Đã khôi phục 1 tài liệu của bản sao lưu lúc 19:00 22/11/2026")
                .contains(data().resolve("hoiluat-replaced-20261122-190000.db").toString());
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(sqlite.store().documents(Note.KIND).find("later").blockOptional())
                    .isEmpty();
        }
    }

    @Test
    void restore_cutOffFile_leavesEverythingAsItWas() throws Exception {
        fill(data(), "n1");
        Path file = directory.resolve("backup.jsonl.gz");
        run(data(), "backup", file.toString());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));

        assertThat(run(data(), "restore", "--replace", file.toString())).isEqualTo(1);

        assertThat(remarks()).contains("bị hỏng hoặc chưa trọn vẹn");
        try (SqliteFixture sqlite = SqliteFixture.open(data())) {
            assertThat(sqlite.store().documents(Note.KIND).find("n1").blockOptional())
                    .isPresent();
        }
    }

    @Test
    void commands_withOtherArguments_areMisused() {
        assertThat(run(data(), "backup", "a", "b")).isEqualTo(2);
        assertThat(run(data(), "restore")).isEqualTo(2);
        assertThat(run(data(), "restore", "--force", "a")).isEqualTo(2);
        assertThat(data()).doesNotExist();
    }

    private static void fill(Path data, String... ids) throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(data)) {
            for (String id : ids) {
                sqlite.store().documents(Note.KIND).insert(id, Note.of(id)).block();
            }
        }
    }

    private int run(Path data, String... arguments) {
        CommandLine line = new CommandLine(List.of(
                new BackupCommand(() -> SqliteFixture.properties(data), CLOCK),
                new RestoreCommand(() -> SqliteFixture.properties(data), CLOCK)));
        return line.run(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(remarks, true, StandardCharsets.UTF_8),
                arguments);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path restored() {
        return directory.resolve("restored");
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String remarks() {
        return remarks.toString(StandardCharsets.UTF_8);
    }
}
