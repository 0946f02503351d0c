package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditProblem;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.audit.AuditReport;
import vn.hoiluat.audit.AuditTrail;
import vn.hoiluat.persistence.SqliteFixture;
import vn.hoiluat.persistence.StorageProperties;

/** The command {@code audit verify} as it is typed. */
class AuditCommandTest {

    private static final String DIRECTORY = "hoiluat.storage.directory";
    private static final String KEY = "hoiluat.storage.secret-key";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final PrintStream printed = new PrintStream(results, true, StandardCharsets.UTF_8);

    @BeforeEach
    void configure() {
        StorageProperties storage = SqliteFixture.properties(directory);
        System.setProperty(DIRECTORY, directory.toString());
        System.setProperty(KEY, storage.secretKey().value());
    }

    @AfterEach
    void forget() {
        System.clearProperty(DIRECTORY);
        System.clearProperty(KEY);
    }

    @Test
    void soundTrail_isSaidToBe_withItsLastHash() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            AuditTrail trail = new AuditTrail(sqlite.store(), Clock.systemUTC());
            trail.add(record()).then(trail.add(record())).block();
        }

        int code = CommandLine.ofProgram().run(printed, printed, "audit", "verify");

        assertThat(results.toString(StandardCharsets.UTF_8)).contains("nguyên vẹn: 2 bản ghi, từ số 1 đến số 2");
        assertThat(code).isZero();
    }

    @Test
    void problems_areNamed() {
        AuditCommand.print(
                new AuditReport(1, 9, "ab", List.of(new AuditProblem(AuditProblem.Sort.CHANGED, 4, 5))),
                new Console(printed, printed));

        assertThat(results.toString(StandardCharsets.UTF_8))
                .contains("ĐÃ BỊ CAN THIỆP", "bản ghi 4 đến 5: nội dung đã bị sửa", "ab");
        for (AuditProblem.Sort sort : AuditProblem.Sort.values()) {
            assertThat(Console.has("audit.problem." + sort)).as("%s", sort).isTrue();
        }
    }

    @Test
    void withoutAWord_isMisused() {
        assertThat(CommandLine.ofProgram().run(printed, printed, "audit")).isEqualTo(2);
    }

    private static AuditRecord record() {
        return new AuditRecord(
                Instant.parse("2026-11-23T02:00:00Z"),
                "lan",
                List.of("CAN_BO"),
                AuditAction.CASE_READ,
                AuditRecord.Outcome.DONE,
                "HD-4827-1930",
                "",
                "",
                "10.0.0.7",
                AuditRecord.Via.BROWSER);
    }
}
