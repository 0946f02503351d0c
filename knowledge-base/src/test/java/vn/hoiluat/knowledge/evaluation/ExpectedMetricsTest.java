package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;

class ExpectedMetricsTest {

    /** Less than half a question of the smallest set. */
    private static final double TOLERANCE = 0.002;

    @ParameterizedTest
    @CsvSource({
        "zalo, base/articles.jsonl.gz, false",
        "zalo, base/articles.jsonl.gz, true",
        "informal, base/articles.jsonl.gz, false",
        "paraphrases, eval/paraphrases.base.jsonl, false",
        "paraphrases, eval/paraphrases.base.jsonl, true",
    })
    void search_findsWhatItFound(String set, String base, boolean unaccented)
            throws IOException, UnknownFormatException {
        var options = new EvaluationOptions(
                List.of(SharedData.file(base)),
                SharedData.file("eval/" + set + ".queries.tsv"),
                SharedData.file("eval/" + set + ".qrels.txt"),
                unaccented,
                null,
                true);

        Metrics metrics = new Evaluation(new Messages(), RankingWeights.DEFAULT).run(options);

        String key = set + (unaccented ? ".unaccented" : "");
        double[] expected = expected(key);
        assertThat(new double[] {metrics.hit1(), metrics.hit5(), metrics.hit10(), metrics.mrr10()})
                .as("%s: %s", key, metrics)
                .containsExactly(expected, within(TOLERANCE));
    }

    private static double[] expected(String key) throws IOException {
        var properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(ExpectedMetricsTest.class.getResourceAsStream("expected-metrics.properties"))) {
            properties.load(in);
        }
        return Arrays.stream(properties.getProperty(key, "").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
