package vn.hoiluat.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.ranking.Ranking.Ranked;

class RankingTest {

    private final Ranking ranking = Ranking.shipped();

    @Test
    void entries_comeBestFirst_withProbabilities() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<FoundEntry> found = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                found.add(new FoundEntry(i, 0, random(random)));
            }

            List<Ranked> ranked = ranking.rank(found);

            assertThat(ranked)
                    .hasSameSizeAs(found)
                    .isSortedAccordingTo((a, b) ->
                            Double.compare(b.standing().score(), a.standing().score()));
            assertThat(ranked).allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
            assertThat(ranked.stream()
                            .mapToDouble(one -> one.standing().share())
                            .sum())
                    .isBetween(0.999, 1.001);
        }
    }

    @Test
    void entryThatHoldsMoreOfTheQuestion_isTheSurer() {
        for (boolean alternates : new boolean[] {false, true}) {
            double little = alone(0.2, alternates);
            double much = alone(0.9, alternates);

            assertThat(much).as("alternates %s", alternates).isGreaterThan(little);
        }
    }

    @Test
    void wrongLines_areNamed() throws IOException {
        DataFile weights = DataFile.read("w", new StringReader("WORDS\t1\nNO_SUCH\t2"));
        DataFile curves = DataFile.read("c", new StringReader("articles\tSHARE\tx"));

        assertThatThrownBy(() -> new RankingModel(weights)).hasMessageContaining("w line 2");
        assertThatThrownBy(() -> new Calibration(curves)).hasMessageContaining("c line 1");
    }

    private double alone(double held, boolean alternates) {
        Features features = new Features();
        for (Feature feature : List.of(
                Feature.WORDS_COVERED,
                Feature.PAIRS_COVERED,
                Feature.WORDS,
                Feature.PAIRS,
                Feature.LINE,
                Feature.PHRASING_COVERED,
                Feature.PHRASING_PAIRS_COVERED,
                Feature.PHRASING_ASKED,
                Feature.PHRASING_SAME)) {
            features.set(feature, held);
        }
        if (alternates) {
            features.set(Feature.WITH_ALTERNATES, 1);
        }
        return ranking.rank(List.of(new FoundEntry(0, 0, features))).getFirst().confidence();
    }

    private static Features random(Random random) {
        Features features = new Features();
        for (Feature feature : Feature.values()) {
            features.set(feature, random.nextDouble());
        }
        features.set(Feature.WITH_ALTERNATES, random.nextInt(2));
        return features;
    }
}
