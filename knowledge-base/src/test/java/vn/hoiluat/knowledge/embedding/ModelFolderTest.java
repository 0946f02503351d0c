package vn.hoiluat.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {

    private static final float HALF = (float) Math.sqrt(0.5);

    private final TinyModel tiny =
            new TinyModel().word("cưới", 2, 0, 0).word("ly", 0, 1, 0).word("hỏi", 0, 0, 2);

    @TempDir
    Path folder;

    @Test
    void open_meanOfTokens_isOfLengthOne_whateverStandsBeside() {
        try (EmbeddingModel model = open(Map.of())) {
            List<float[]> vectors = model.passages(List.of("cưới", "cưới hỏi", "ly ly ly ly"));

            assertThat(vectors.get(0)).containsExactly(1, 0, 0);
            assertThat(vectors.get(1)).containsExactly(new float[] {HALF, 0, HALF}, within(1e-6f));
            assertThat(vectors.get(2)).containsExactly(0, 1, 0);
            assertThat(model.dimension()).isEqualTo(3);
        }
    }

    @Test
    void open_cls_isTheFirstToken() {
        try (EmbeddingModel model = open(Map.of("pooling", "cls"))) {
            assertThat(model.passages(List.of("ly cưới cưới")).getFirst()).containsExactly(0, 1, 0);
        }
    }

    @Test
    void open_prefixes_standBeforeQuestionsAndPassages() {
        try (EmbeddingModel model = open(Map.of("queryPrefix", "hỏi ", "passagePrefix", "ly ", "pooling", "cls"))) {
            assertThat(model.questions(List.of("cưới")).getFirst()).containsExactly(0, 0, 1);
            assertThat(model.passages(List.of("cưới")).getFirst()).containsExactly(0, 1, 0);
        }
    }

    @Test
    void open_longText_isCut() {
        try (EmbeddingModel model = open(Map.of())) {
            assertThat(model.passages(List.of("ly ly ly ly ly ly ly ly" + " cưới".repeat(50)))
                            .getFirst())
                    .containsExactly(0, 1, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sha256, 0000000000000000000000000000000000000000000000000000000000000000, checksum",
        "sha256, 00, sha256",
        "dim, 4, vectors of 3 numbers",
        "dim, 0, dim",
        "maxTokens, 3, maxTokens",
        "leastSimilarity, 0, leastSimilarity",
        "licence, ' ', licence",
        "language, vi, language",
        "pooling, max, max"
    })
    void open_settingsThatDoNotFit_areRefused(String name, String value, String why) {
        Object setting = value.matches("\\d") ? Integer.valueOf(value) : value;

        assertThatThrownBy(() -> open(Map.of(name, setting)).close()).hasStackTraceContaining(why);
    }

    @Test
    void open_nothingThere_isRefused() {
        assertThatThrownBy(() -> new ModelFolder(folder).open()).hasStackTraceContaining("embedding.json");
    }

    @Test
    void id_differs_whereVectorsDo() {
        try (EmbeddingModel mean = open(Map.of());
                EmbeddingModel cls = open(Map.of("pooling", "cls"));
                EmbeddingModel question = open(Map.of("queryPrefix", "hỏi "))) {
            assertThat(mean.id()).isNotEqualTo(cls.id()).isEqualTo(question.id());
        }
    }

    private EmbeddingModel open(Map<String, Object> settings) {
        return new ModelFolder(tiny.write(folder, settings)).open();
    }
}
