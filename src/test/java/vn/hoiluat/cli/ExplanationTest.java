package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.evaluation.BaseRehearsal;
import vn.hoiluat.knowledge.evaluation.FileBase;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.reading.Step;
import vn.hoiluat.triage.Triage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationTest {

    private static final AnsweringSettings BANDS = new AnsweringSettings(0.6, 0.08, 0.3, 3, false);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private FileBase base;

    @BeforeAll
    void open() throws IOException, UnknownFormatException {
        base = FileBase.published(List.of());
    }

    @AfterAll
    void close() throws IOException {
        base.close();
    }

    @Test
    void json_hasEveryStep() {
        JsonNode json = new JsonMapper()
                .readTree(new JsonMapper().writeValueAsString(explain("dạ cho e hỏi dk kết hôn cần giấy tờ j ạ")));

        JsonNode part = json.get("parts").get(0);
        assertThat(json.get("withoutChatter").asString()).doesNotContain("dạ");
        assertThat(part.get("words").valueStream().map(word -> word.get("typed").asString()))
                .contains("j");
        assertThat(part.get("band").get("answerFrom").asDouble()).isEqualTo(0.6);
        assertThat(part.get("candidates").get(0).get("entry").asString()).contains("02-05");
        JsonNode features = part.get("candidates").get(0).get("features");
        assertThat(features.valueStream()
                        .map(one -> Math.abs(one.get("contribution").asDouble())))
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(features.valueStream()
                        .mapToDouble(one ->
                                one.get("value").asDouble() * one.get("weight").asDouble())
                        .sum())
                .isCloseTo(part.get("candidates").get(0).get("score").asDouble(), within(1e-6));
        assertThat(part.get("outcome").get("outcome").asString()).isIn("ANSWER", "CHOICES");
    }

    @Test
    void text_saysWhy() {
        String said = text(explain("thủ tục đăng ký kết hôn cần giấy tờ j ạ"));

        assertThat(said)
                .contains("Đọc \"j\" là \"gì\"", "Quyết định", "02-05", "tự trả lời từ 0,60")
                .contains("phần cặp chữ của câu hỏi mà mục có (")
                .doesNotContain("PAIRS");
    }

    @Test
    void danger_namesItsRules() {
        Explanation explained = explain("Chồng tôi đang cầm dao ngoài cửa");

        assertThat(explained.outcome().outcome()).isEqualTo(Route.EMERGENCY);
        assertThat(explained.dangers()).isNotEmpty();
        assertThat(explained.parts()).isEmpty();
        assertThat(text(explained)).contains("khẩn cấp", explained.dangers().getFirst());
    }

    @Test
    void everyStepRouteAndFeature_hasItsSentence() {
        assertThat(Arrays.stream(Step.values()).map(step -> "explain.step." + step))
                .allMatch(Console::has);
        assertThat(Arrays.stream(Route.values()).map(route -> "outcomes.route." + route))
                .allMatch(Console::has);
        assertThat(Arrays.stream(Feature.values()).map(feature -> "explain.feature." + feature))
                .allMatch(Console::has);
    }

    private Explanation explain(String message) {
        Rehearsed rehearsed =
                BaseRehearsal.over(base, BANDS).of(message, DAY).blockOptional().orElseThrow();
        return Explanation.of(message, rehearsed, Triage.shipped()::reasons, base.reader(), BANDS);
    }

    private static String text(Explanation explained) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ExplanationText(new Console(stream, stream)).print(explained);
        return out.toString(StandardCharsets.UTF_8);
    }
}
