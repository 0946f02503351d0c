package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.evaluation.Likeness.Pair;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.wording.Messages;

/** Whatever moves the search has to say so in {@code expected-metrics.tsv}. */
class ExpectedMetricsTest {

    private static final double LEAST_HIT1 = 0.75;
    private static final double LEAST_HIT5 = 0.93;
    private static final double MOST_LOST_WITHOUT_MARKS = 0.01;

    /** Figures have four decimals. */
    private static final double ROUNDING = 0.00005;

    private static final double MOST_LOST_BY_SLIPS = 0.03;

    /** The questions that the base does not answer, which decisions are measured with. */
    private static final List<String> UNANSWERABLE = List.of("eval/no-answer.tsv", "eval/off-topic.txt");

    private static final AnsweringSettings BANDS = new AnsweringSettings(0.6, 0.08, 0.3, 3, false);

    @ParameterizedTest
    @CsvSource({"base/articles.jsonl.gz, 'zalo,informal'", "eval/paraphrases.base.jsonl, paraphrases"})
    void search_andDecisions_areAsGoodAsTheyWere(String base, String sets) throws IOException, UnknownFormatException {
        var soft = new SoftAssertions();

        try (FileBase files = FileBase.read(List.of(SharedData.file(base)), null, new Messages())) {
            for (ExpectedFigures expected : expected()) {
                if (List.of(sets.split(",")).contains(expected.set())
                        && !expected.kind().equals(ExpectedFigures.PAIRS)) {
                    check(expected, measure(files, expected), soft);
                }
            }
        }

        soft.assertAll();
    }

    @Test
    void pairs_areToldApartAsTheyWere() throws IOException, UnknownFormatException {
        var soft = new SoftAssertions();

        for (ExpectedFigures expected : expected()) {
            if (expected.kind().equals(ExpectedFigures.PAIRS)) {
                List<Pair> pairs = Likeness.read(SharedData.file("eval/" + expected.set() + ".tsv"));
                try (FileBase base =
                        FileBase.withQuestions(List.of(), Likeness.firstQuestions(pairs), new Messages())) {
                    double auroc = Likeness.measure(pairs, base.searcher()).auroc();
                    check(expected, List.of(auroc), soft);
                }
            }
        }

        soft.assertAll();
    }

    @Test
    void expectedFigures_reachTheirTargets() throws IOException {
        List<ExpectedFigures> zalo = expected().stream()
                .filter(expected -> expected.set().equals("zalo"))
                .toList();
        ExpectedFigures clean = of(zalo, Variant.CLEAN);

        for (Variant variant : List.of(Variant.CLEAN, Variant.UNACCENTED)) {
            assertThat(of(zalo, variant).figures().get(0)).isGreaterThanOrEqualTo(LEAST_HIT1);
            assertThat(of(zalo, variant).figures().get(1)).isGreaterThanOrEqualTo(LEAST_HIT5);
        }
        for (int i = 0; i < 4; i++) {
            double lost = clean.figures().get(i)
                    - of(zalo, Variant.UNACCENTED).figures().get(i);
            assertThat(Math.abs(lost)).as("figure %s", i).isLessThanOrEqualTo(MOST_LOST_WITHOUT_MARKS + ROUNDING);
        }
        for (Variant variant : List.of(Variant.TYPOS, Variant.TEENCODE, Variant.TELEX)) {
            double lost = clean.figures().get(1) - of(zalo, variant).figures().get(1);
            assertThat(lost).as("hit@5 of %s", variant).isLessThan(MOST_LOST_BY_SLIPS);
        }
    }

    private static ExpectedFigures of(List<ExpectedFigures> all, Variant variant) {
        return all.stream()
                .filter(expected -> expected.kind().equals(kind(variant)))
                .findFirst()
                .orElseThrow();
    }

    /** What is better than expected has to be written down, too. */
    private static void check(ExpectedFigures expected, List<Double> found, SoftAssertions soft) {
        soft.assertThat(found)
                .as("%s %s", expected.set(), expected.kind())
                .usingElementComparator(
                        (a, b) -> Math.abs(a - b) <= ExpectedFigures.TOLERANCE ? 0 : Double.compare(a, b))
                .isEqualTo(expected.figures());
    }

    private static List<Double> measure(FileBase base, ExpectedFigures expected) throws IOException {
        Path queries = SharedData.file("eval/" + expected.set() + ".queries.tsv");
        Path qrels = SharedData.file("eval/" + expected.set() + ".qrels.txt");
        List<JudgedQuestion> questions = JudgedQuestions.read(queries, qrels);
        if (expected.kind().equals(ExpectedFigures.DECISION)) {
            return new DecisionEvaluation(BaseRehearsal.over(base, BANDS), Given.TODAY)
                    .measure(questions, unanswerable())
                    .figures();
        }
        Variant variant = Variant.valueOf(expected.kind().toUpperCase(Locale.ROOT));
        return new Evaluation(base.searcher(), questions, variant, null)
                .measure()
                .figures();
    }

    private static List<String> unanswerable() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : UNANSWERABLE) {
            all.addAll(DecisionEvaluation.unanswerable(SharedData.file(file)));
        }
        return all;
    }

    private static String kind(Variant variant) {
        return variant.name().toLowerCase(Locale.ROOT);
    }

    private static List<ExpectedFigures> expected() throws IOException {
        try {
            return ExpectedFigures.read(
                    Path.of(Objects.requireNonNull(ExpectedMetricsTest.class.getResource("expected-metrics.tsv"))
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
