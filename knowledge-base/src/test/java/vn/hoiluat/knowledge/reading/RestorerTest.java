package vn.hoiluat.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.analysis.PlainText;

class RestorerTest {

    /** 98.4 % were found. */
    private static final double LEAST_RIGHT = 0.98;

    private final Restorer restorer = new Restorer(StarterLanguage.LEARNT);
    private final DidYouMean didYouMean =
            new DidYouMean(StarterLanguage.LEARNT, new TypedReader(StarterLanguage.LEARNT, ReadingTables.shipped()));

    @ParameterizedTest
    @CsvSource({
        "'thu tuc dang ky ket hon', 'thủ tục đăng ký kết hôn'",
        "'Mat giay khai sinh', 'Mất giấy khai sinh'",
        "'ly hôn thuan tinh', 'ly hôn thuận tình'",
        "'168/2024/NĐ-CP', '168/2024/NĐ-CP'"
    })
    void marks_areRestored(String typed, String restored) {
        assertThat(restorer.restore(typed)).isEqualTo(restored);
    }

    @Test
    void didYouMean_saysWhatWasRead_withItsMarks() {
        assertThat(didYouMean.of("thu tuc dk ket hon")).contains("thủ tục đăng ký kết hôn");
        assertThat(didYouMean.of("thủ tục đăng ký kết hôn")).isEmpty();
        assertThat(didYouMean.of("asdf qwer zxcv")).isEmpty();
        assertThat(didYouMean.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "em ten Nguyen Van An muon lam giay khai sinh, em tên Nguyen Van An muốn làm giấy khai sinh",
        "Nguyen Van An muon lam giay khai sinh, Nguyen Van An muốn làm giấy khai sinh",
        "Toi o xa Tan Trinh mat giay khai sinh, Tôi ở xã Tan Trinh mất giấy khai sinh",
        "THU TUC DANG KY KET HON, THỦ TỤC ĐĂNG KÝ KẾT HÔN",
        "so can cuoc [đã che] bi mat, số căn cước [đã che] bị mất"
    })
    void didYouMean_leavesNamesAndWhatWasMaskedAsTheyWereTyped(String typed, String meant) {
        assertThat(didYouMean.of(typed)).contains(meant);
    }

    @Test
    void questionsWithoutMarks_getThemBack() throws IOException {
        Path articles = SharedData.file("base/articles.jsonl.gz");
        List<String> questions = Files.readAllLines(SharedData.file("eval/zalo.queries.tsv"));
        var learnt = new Restorer(language(articles));

        long all = 0;
        long right = 0;
        for (String line : questions) {
            String question = PlainText.nfc(line.substring(line.indexOf('\t') + 1));
            List<TypedWord> meant = TypedWord.in(question);
            List<TypedWord> found = TypedWord.in(learnt.restore(PlainText.of(question)));
            for (int i = 0; i < meant.size(); i++) {
                all++;
                right += meant.get(i).syllable().equals(found.get(i).syllable()) ? 1 : 0;
            }
        }

        assertThat((double) right / all).isGreaterThan(LEAST_RIGHT);
    }

    private static BaseLanguage language(Path articles) throws IOException {
        var json = new JsonMapper();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
            return BaseLanguage.learn(lines.lines().map(json::readTree).map(RestorerTest::text));
        }
    }

    private static String text(JsonNode article) {
        return article.path("title").asString("") + "\n" + article.path("text").asString("");
    }
}
