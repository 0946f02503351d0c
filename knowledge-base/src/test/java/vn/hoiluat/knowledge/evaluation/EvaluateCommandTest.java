package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnsweringSettings;

class EvaluateCommandTest {

    private static final AnsweringSettings BANDS = new AnsweringSettings(0.6, 0.08, 0.3, 3, false);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

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

    @Test
    void unanswerable_measuresDecisionsBesides() throws IOException {
        Path others = Files.writeString(
                folder.resolve("others.txt"), "o1\txin phép mở quán karaoke ở đâu\nthời tiết mai sao\n");

        JsonNode decision = new JsonMapper()
                .readTree(run(fixture("base.jsonl"), "--unanswerable", others.toString(), "--json"))
                .get("decision");

        assertThat(decision.get("answerable").asInt()).isEqualTo(3);
        assertThat(decision.get("unanswerable").asInt()).isEqualTo(2);
        assertThat(decision.get("auroc").asDouble()).isBetween(0.5, 1.0);
        assertThat(decision.get("curve")).hasSize(4);
    }

    @Test
    void expected_failsOnAFall_only() throws IOException {
        Path held = Files.writeString(
                folder.resolve("held.tsv"), "set\tvariant\thit1\nqueries\tclean\t0.6667\t1\t1\t0.7778\n");
        Path better = Files.writeString(folder.resolve("better.tsv"), "queries\tclean\t0.9\t1\t1\t0.9\n");
        Path other = Files.writeString(folder.resolve("other.tsv"), "zalo\tclean\t0.9\t1\t1\t0.9\n");

        assertThat(run(fixture("base.jsonl"), "--expected", held.toString())).contains("hit@1");
        assertThat(code).isZero();
        assertThat(run(fixture("base.jsonl"), "--expected", better.toString())).contains("SỤT hit@1");
        assertThat(code).isEqualTo(1);
        assertThat(run(fixture("base.jsonl"), "--expected", other.toString())).contains("Chưa ghi");
        assertThat(code).isZero();
    }

    @Test
    void golden_saysWhatWasMissed() throws IOException {
        Path base = Files.writeString(folder.resolve("base.jsonl"), """
                {"externalId":"a/1","question":"Thủ tục đăng ký kết hôn cần giấy tờ gì?","shortAnswer":"x","fullAnswer":"x","field":"ho-tich","citations":"Điều 18 Luật 60/2014/QH13"}
                """);
        Path golden = Files.writeString(folder.resolve("golden.tsv"), """
                # question, writings, expected, day
                thủ tục đăng ký kết hôn cần giấy tờ gì	thu tuc dang ky ket hon can giay to gi	a/1
                alo	-	=GREETING
                thời tiết mai sao bot	-	=NO_ANSWER	2026-11-01
                xin phép mở quán karaoke ở đâu	-	a/1
                """);

        String printed = print("--golden", golden.toString(), "--base", base.toString());

        assertThat(code).isZero();
        assertThat(printed).contains("karaoke", "5 lượt hỏi", "1 chưa đạt");
    }

    @Test
    void pairs_areToldApart() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), """
                question1	question2	same
                Thủ tục đăng ký kết hôn?	Đăng ký kết hôn làm thủ tục gì?	1
                Thủ tục đăng ký kết hôn?	Mức phạt vượt đèn đỏ?	0
                """);

        assertThat(print("--pairs", pairs.toString())).contains("1.0000");
        assertThat(code).isZero();
    }

    @Test
    void badLines_areNamed() throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.tsv"), "alo\t-\t=HELLO\n");
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "a\tb\tc\n");

        assertThat(print("--golden", golden.toString())).contains("golden.tsv", "=HELLO");
        assertThat(print("--pairs", pairs.toString())).contains("pairs.tsv");
        assertThat(code).isEqualTo(1);
        assertThat(print("--pairs", pairs.toString(), "--seed", "x")).contains("--seed x");
        assertThat(code).isEqualTo(2);
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
        code = new EvaluateCommand(() -> BANDS, CLOCK)
                .run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
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
