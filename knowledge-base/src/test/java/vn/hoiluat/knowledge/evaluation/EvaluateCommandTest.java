package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private int code;

    @Test
    void json_hasItsKeysOnOneLine() {
        String printed = run(fixture("base.jsonl"), "--json");

        assertThat(code).isZero();
        assertThat(printed.strip().lines()).hasSize(1);
        JsonNode json = new JsonMapper().readTree(printed);
        assertThat(json.propertyNames())
                .containsExactly("n", "hit1", "hit5", "hit10", "mrr10", "p50Ms", "p95Ms", "p99Ms");
        assertThat(json.get("n").asInt()).isEqualTo(3);
        assertThat(json.get("hit1").asDouble()).isEqualTo(0.6667);
    }

    @Test
    void text_saysTheSame() {
        assertThat(run(fixture("base.jsonl")))
                .contains("n      3")
                .contains("hit@1  0.6667")
                .contains("MRR@10");
    }

    @Test
    void unaccented_takesTheMarksOffTheQuestions() {
        assertThat(run(fixture("base.jsonl"), "--unaccented")).contains("hit@1  0.6667");
    }

    @Test
    void severalBases_packedToo_areOne() throws IOException {
        Path packed = folder.resolve("more.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"id\": \"a/4\", \"question\": \"Kết hôn mấy tuổi: nam, nữ?\", \"answer\": \"20 và 18.\"}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(fixture("base.jsonl"), "--base", packed.toString())).contains("hit@1  0.3333");
    }

    @Test
    void asOf_leavesOutDraftsAndWhatIsNotInForce() throws IOException {
        Path base = Files.writeString(folder.resolve("dated.jsonl"), """
                {"externalId":"a/1","question":"Đăng ký kết hôn mang giấy tờ gì","shortAnswer":"x","fullAnswer":"x","validUntil":"2026-11-22"}
                {"externalId":"a/2","question":"Kết hôn mấy tuổi nam nữ","shortAnswer":"x","fullAnswer":"x","status":"DRAFT"}
                {"id":"a/3","question":"Khác","answer":"x"}
                """);

        assertThat(run(base)).contains("hit@10 1.0000");
        assertThat(run(base, "--as-of", "2026-11-21")).contains("hit@10 0.6667");
        assertThat(run(base, "--as-of", "2026-11-22")).contains("hit@10 0.0000");
    }

    @Test
    void wrongArguments_areNamed() {
        assertThat(print("--base", "x")).contains("--queries").contains("evaluate --base");
        assertThat(code).isEqualTo(2);
        assertThat(print("--speed")).contains("--speed");
    }

    @Test
    void missingFile_isNamed() {
        assertThat(run(folder.resolve("none.jsonl"))).contains("none.jsonl");
        assertThat(code).isEqualTo(1);
    }

    private String run(Path base, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--base", base.toString(),
                "--queries", fixture("queries.tsv").toString(),
                "--qrels", fixture("qrels.txt").toString()));
        args.addAll(List.of(more));
        return print(args.toArray(String[]::new));
    }

    private String print(String... args) {
        var out = new ByteArrayOutputStream();
        code = new EvaluateCommand().run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(EvaluateCommandTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
