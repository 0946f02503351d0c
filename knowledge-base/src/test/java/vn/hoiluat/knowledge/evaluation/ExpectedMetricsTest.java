package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.wording.Messages;

/** Whatever moves the search has to say so in {@code expected-metrics.tsv}. */
class ExpectedMetricsTest {

    /** Less than half a question of the smallest set. */
    private static final double TOLERANCE = 0.002;

    private static final double LEAST_HIT1 = 0.63;
    private static final double LEAST_HIT5 = 0.86;
    private static final double MOST_LOST_WITHOUT_MARKS = 0.01;
    private static final double MOST_LOST_BY_SLIPS = 0.03;

    private record Expected(String set, Variant variant, List<Double> figures) {

        static Expected of(String line) {
            String[] columns = line.split("\t");
            List<Double> figures =
                    List.of(columns).subList(2, 6).stream().map(Double::valueOf).toList();
            return new Expected(columns[0], Variant.valueOf(columns[1].toUpperCase(Locale.ROOT)), figures);
        }
    }

    @ParameterizedTest
    @CsvSource({"base/articles.jsonl.gz, 'zalo,informal'", "eval/paraphrases.base.jsonl, paraphrases"})
    void search_findsWhatItFound(String base, String sets) throws IOException, UnknownFormatException {
        var soft = new SoftAssertions();

        try (FileBase files = FileBase.read(List.of(SharedData.file(base)), null, new Messages())) {
            for (Expected expected : expected()) {
                if (List.of(sets.split(",")).contains(expected.set())) {
                    Metrics found = measure(files, expected);
                    soft.assertThat(List.of(found.hit1(), found.hit5(), found.hit10(), found.mrr10()))
                            .as("%s %s: %s", expected.set(), expected.variant(), found)
                            .usingElementComparator((a, b) -> Math.abs(a - b) <= TOLERANCE ? 0 : Double.compare(a, b))
                            .isEqualTo(expected.figures());
                }
            }
        }

        soft.assertAll();
    }

    @Test
    void expectedFigures_reachTheirTargets() throws IOException {
        List<Expected> zalo = expected().stream()
                .filter(expected -> expected.set().equals("zalo"))
                .toList();
        Expected clean = of(zalo, Variant.CLEAN);

        for (Variant variant : List.of(Variant.CLEAN, Variant.UNACCENTED)) {
            assertThat(of(zalo, variant).figures().get(0)).isGreaterThanOrEqualTo(LEAST_HIT1);
            assertThat(of(zalo, variant).figures().get(1)).isGreaterThanOrEqualTo(LEAST_HIT5);
        }
        for (int i = 0; i < 4; i++) {
            double lost = clean.figures().get(i)
                    - of(zalo, Variant.UNACCENTED).figures().get(i);
            assertThat(Math.abs(lost)).as("figure %s", i).isLessThanOrEqualTo(MOST_LOST_WITHOUT_MARKS);
        }
        for (Variant variant : List.of(Variant.TYPOS, Variant.TEENCODE, Variant.TELEX)) {
            double lost = clean.figures().get(1) - of(zalo, variant).figures().get(1);
            assertThat(lost).as("hit@5 of %s", variant).isLessThan(MOST_LOST_BY_SLIPS);
        }
    }

    private static Expected of(List<Expected> all, Variant variant) {
        return all.stream()
                .filter(expected -> expected.variant() == variant)
                .findFirst()
                .orElseThrow();
    }

    private static Metrics measure(FileBase base, Expected expected) throws IOException {
        Path queries = SharedData.file("eval/" + expected.set() + ".queries.tsv");
        Path qrels = SharedData.file("eval/" + expected.set() + ".qrels.txt");
        List<JudgedQuestion> questions = JudgedQuestions.read(queries, qrels);
        return new Evaluation(base.searcher(), questions, expected.variant(), null).measure();
    }

    private static List<Expected> expected() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExpectedMetricsTest.class.getResourceAsStream("expected-metrics.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("set\t"))
                    .map(Expected::of)
                    .toList();
        }
    }
}
