package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service is killed under signed webhooks: every citizen gets exactly one outcome. A small {@code bench replay}. */
class ServiceKillTest {

    private static final Set<String> CHANNELS = Set.of("zalo", "messenger", "sms", "web");
    private static final int MESSAGES = 60;
    private static final int KILLS = 2;

    @TempDir
    Path directory;

    @Test
    void kill_underWebhooks_losesAndDoublesNothing() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream progress = new PrintStream(said, true, StandardCharsets.UTF_8);
        Benchmark benchmark = new Benchmark(Program.launch(), Clock.systemUTC(), progress, progress);
        ReplayOptions options = new ReplayOptions(questions(), MESSAGES, 0.2, true, KILLS, 20_261_122, 40, CHANNELS, 4);

        ReplayReport report;
        try (Workspace workspace = new Workspace()) {
            report = benchmark.replay(options, new Installation(directory.resolve("none")), workspace);
        }

        report.print(progress);
        assertThat(report.isClean()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(report.lost()).isZero();
        assertThat(report.doubled()).isZero();
        assertThat(report.kills()).isEqualTo(KILLS);
    }

    private Path questions() throws Exception {
        List<AskedQuestion> shipped = QuestionFile.shipped();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(MESSAGES);
        String lines = shipped.stream()
                .map(question -> question.id() + "\t" + question.text())
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("questions.tsv"), lines);
    }
}
