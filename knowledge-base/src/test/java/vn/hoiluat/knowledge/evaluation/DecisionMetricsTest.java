package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.evaluation.DecisionMetrics.Decided;

class DecisionMetricsTest {

    private static final List<Decided> FIVE = List.of(
            new Decided(0.95, true, true, Route.ANSWER),
            new Decided(0.85, true, true, Route.ANSWER),
            new Decided(0.65, false, false, Route.ANSWER),
            new Decided(0.45, true, true, Route.CHOICES),
            new Decided(0, false, true, Route.OFF_TOPIC));

    @Test
    void of_countsAnswersAtTheBands() {
        DecisionMetrics metrics = DecisionMetrics.of(FIVE);

        assertThat(metrics.answerable()).isEqualTo(4);
        assertThat(metrics.unanswerable()).isEqualTo(1);
        assertThat(metrics.answered()).isEqualTo(3);
        assertThat(metrics.precision()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(metrics.coverage()).isEqualTo(0.5);
    }

    @Test
    void curve_isTheWidestCoverageAtAPrecision() {
        assertThat(DecisionMetrics.of(FIVE).curve())
                .allSatisfy(point -> assertThat(point.coverage()).isEqualTo(0.5))
                .allSatisfy(point -> assertThat(point.from()).isEqualTo(0.85));
    }

    @Test
    void curve_answersEqualsTogether() {
        List<Decided> equals =
                List.of(new Decided(0.9, true, true, Route.ANSWER), new Decided(0.9, false, false, Route.ANSWER));

        assertThat(DecisionMetrics.of(equals).curve())
                .allSatisfy(point -> assertThat(point.coverage()).isZero());
    }

    @Test
    void auroc_countsPairsInOrder() {
        assertThat(DecisionMetrics.of(FIVE).auroc()).isEqualTo(5 / 6.0, within(1e-9));
        assertThat(Separation.auroc(List.of(1.0), List.of(1.0))).isEqualTo(0.5);
        assertThat(Separation.auroc(List.of(), List.of(1.0))).isEqualTo(0.5);
        assertThat(Separation.auroc(List.of(3.0, 2.0), List.of(1.0))).isEqualTo(1);
    }

    @Test
    void calibrationError_isTheMeanDistanceOfTheBins() {
        double expected = (0.05 + 0.15 + 0.65 + 0.55 + 0) / 5;

        assertThat(DecisionMetrics.of(FIVE).calibrationError()).isEqualTo(expected, within(1e-9));
    }

    @Test
    void nothing_isZero() {
        assertThat(DecisionMetrics.of(List.of()).calibrationError()).isZero();
    }
}
