package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnsweringSettings;

class OutcomesCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final String BASE = """
            {"externalId":"a/1","question":"Thủ tục đăng ký kết hôn cần giấy tờ gì?","shortAnswer":"Tờ khai.","fullAnswer":"Tờ khai.","field":"ho-tich","citations":"Điều 18 Luật 60/2014/QH13"}
            {"externalId":"a/2","question":"Vượt đèn đỏ xe máy phạt bao nhiêu?","shortAnswer":"Phạt tiền.","fullAnswer":"Phạt tiền.","field":"giao-thong","citations":"Điều 7 Nghị định 168/2024/NĐ-CP","validUntil":"2026-11-01"}
            {"externalId":"a/3","question":"Mức phạt không đội mũ bảo hiểm?","shortAnswer":"Phạt tiền.","fullAnswer":"Phạt tiền.","field":"giao-thong","citations":"Điều 7 Nghị định 168/2024/NĐ-CP","status":"DRAFT"}
            """;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void json_hasALineForEachMessage_inOrder() throws IOException {
        List<JsonNode> lines =
                outcomes("m1\tthủ tục đăng ký kết hôn cần giấy tờ gì\nm2\talo\nm3\tChồng tôi đang cầm dao ngoài cửa\n");

        assertThat(lines).extracting(line -> line.get("id").asString()).containsExactly("m1", "m2", "m3");
        assertThat(lines)
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("ANSWER", "GREETING", "EMERGENCY");
        assertThat(lines.getFirst().get("entry").asString()).isEqualTo("a/1");
        assertThat(lines.getFirst().get("entries")).hasSize(1);
        assertThat(lines.getFirst().get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(lines.get(1).get("entry").isNull()).isTrue();
        assertThat(lines.get(1).get("confidence").isNull()).isTrue();
        assertThat(lines.getLast().get("reason").asString()).isEqualTo("DANGER");
    }

    @Test
    void draft_isNoAnswer_andWhatEndedHandsOver() throws IOException {
        String messages = "m1\tmức phạt không đội mũ bảo hiểm\nm2\tvượt đèn đỏ xe máy phạt bao nhiêu\n";

        List<JsonNode> now = outcomes(messages);
        List<JsonNode> before = outcomes(messages, "--as-of", "2026-10-31");

        assertThat(now).extracting(line -> line.get("outcome").asString()).doesNotContain("ANSWER");
        assertThat(now.getLast().get("reason").asString()).isEqualTo("LAW_CHANGED");
        assertThat(before.getLast().get("entry").asString()).isEqualTo("a/2");
    }

    @Test
    void severalQuestions_haveParts() throws IOException {
        List<JsonNode> lines =
                outcomes("m1\tthủ tục đăng ký kết hôn cần giấy tờ gì? xin phép mở quán karaoke ở đâu?\n");

        JsonNode parts = lines.getFirst().get("parts");
        assertThat(parts).hasSize(2);
        assertThat(lines.getFirst().get("outcome")).isEqualTo(parts.get(0).get("outcome"));
        assertThat(lines.getFirst().get("entry")).isEqualTo(parts.get(0).get("entry"));
    }

    @Test
    void table_isForPeople_overTheStarterBase() throws IOException {
        Path messages = Files.writeString(
                folder.resolve("messages.tsv"), "m1\tthu tuc dang ky ket hon can giay to gi\nm2\talo\n");

        int code = run("--messages", messages.toString());

        assertThat(code).isZero();
        assertThat(results.toString(StandardCharsets.UTF_8)).contains("Xử trí", "02-05", "chào hỏi");
    }

    @Test
    void badInput_isNamed_andEndsWithTwo() throws IOException {
        Path noTab = Files.writeString(folder.resolve("no-tab.tsv"), "m1\tok\nno tab\n");
        Path odd = Files.writeString(folder.resolve("base.csv"), "a,b\n");
        Path good = Files.writeString(folder.resolve("good.tsv"), "m1\talo\n");

        assertThat(complaint()).contains("--messages");
        assertThat(complaint("--messages", folder.resolve("none.tsv").toString()))
                .contains("none.tsv");
        assertThat(complaint("--messages", noTab.toString())).contains("2", "no-tab.tsv");
        assertThat(complaint(
                        "--messages",
                        good.toString(),
                        "--base",
                        folder.resolve("x.jsonl").toString()))
                .contains("x.jsonl");
        assertThat(complaint("--messages", good.toString(), "--base", odd.toString()))
                .contains("base.csv");
        assertThat(complaint("--messages", good.toString(), "--as-of", "23/11/2026"))
                .contains("23/11/2026");
        assertThat(complaint("--messages", good.toString(), "--speed")).contains("--speed");
    }

    private List<JsonNode> outcomes(String messages, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("messages.tsv"), messages);
        Path base = Files.writeString(folder.resolve("base.jsonl"), BASE);
        List<String> arguments =
                new ArrayList<>(List.of("--messages", file.toString(), "--base", base.toString(), "--json"));
        arguments.addAll(List.of(more));
        results.reset();
        assertThat(run(arguments.toArray(String[]::new))).as(remarks::toString).isZero();
        return results.toString(StandardCharsets.UTF_8)
                .lines()
                .map(new JsonMapper()::readTree)
                .toList();
    }

    private String complaint(String... arguments) {
        remarks.reset();
        assertThat(run(arguments)).isEqualTo(2);
        return remarks.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        var command = new OutcomesCommand(() -> new AnsweringSettings(0.6, 0.08, 0.3, 3, false), CLOCK);
        String[] line = new String[arguments.length + 1];
        line[0] = command.name();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return new CommandLine(List.of(command))
                .run(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(remarks, true, StandardCharsets.UTF_8),
                        line);
    }
}
