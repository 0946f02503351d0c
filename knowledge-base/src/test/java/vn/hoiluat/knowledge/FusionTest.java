package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.knowledge.ranking.Features;
import vn.hoiluat.knowledge.search.Hit;

class FusionTest {

    private static final List<Hit> HITS = List.of(hit("a", 12, 0.8), hit("b", 10, 0.5), hit("c", 2, 0.1));

    @Test
    void of_addsWhatWordsAndMeaningSay_eachFromZeroToOne() {
        List<Hit> fused = new Fusion(0.6).of(HITS, Map.of("b", 1.0, "c", 0.5), 5);

        assertThat(fused).extracting(Hit::key).containsExactly("b", "a", "c");
        assertThat(fused.getFirst().score()).isEqualTo(0.4 * 0.8 + 0.6, within(1e-9));
        assertThat(fused).extracting(Hit::confidence).containsExactly(0.5, 0.8, 0.1);
    }

    @Test
    void of_nearOnly_isNeverSureEnoughToBeSent() {
        List<Hit> fused = new Fusion(1).of(HITS, Map.of("d", 1.0), 5);

        assertThat(fused.getFirst().key()).isEqualTo("d");
        assertThat(fused.getFirst().confidence()).isEqualTo(0.45);
    }

    @Test
    void of_weightZero_leavesTheOrderOfTheWords() {
        assertThat(new Fusion(0).of(HITS, Map.of("c", 1.0, "d", 1.0), 3))
                .extracting(Hit::key)
                .containsExactly("a", "b", "c");
    }

    @Test
    void of_nothingByWords_givesWhatIsNear_upToTheLimit() {
        assertThat(new Fusion(0.6).of(List.of(), Map.of("x", 0.2, "y", 0.9, "z", 0.5), 2))
                .extracting(Hit::key)
                .containsExactly("y", "z");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void weight_outOfRange_isRefused(double weight) {
        assertThatThrownBy(() -> new Fusion(weight)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hit hit(String key, double score, double confidence) {
        return new Hit(key, 1, score, confidence, Features.none(), true);
    }
}
