package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void of_countsPlaces() {
        Metrics metrics = Metrics.of(Arrays.asList(1, 2, 5, 6, 10, null), new long[6]);

        assertThat(metrics.n()).isEqualTo(6);
        assertThat(metrics.hit1()).isEqualTo(1 / 6.0, within(1e-9));
        assertThat(metrics.hit5()).isEqualTo(3 / 6.0, within(1e-9));
        assertThat(metrics.hit10()).isEqualTo(5 / 6.0, within(1e-9));
        assertThat(metrics.mrr10()).isEqualTo((1 + 1 / 2.0 + 1 / 5.0 + 1 / 6.0 + 1 / 10.0) / 6, within(1e-9));
    }

    @Test
    void of_percentilesAreMeasuredTimes() {
        long[] nanos = LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray();

        Metrics metrics = Metrics.of(List.of(), nanos);

        assertThat(metrics.p50Ms()).isEqualTo(50);
        assertThat(metrics.p95Ms()).isEqualTo(95);
        assertThat(metrics.p99Ms()).isEqualTo(99);
    }

    @Test
    void of_nothing_isZero() {
        assertThat(Metrics.of(List.of(), new long[0])).isEqualTo(new Metrics(0, 0, 0, 0, 0, 0, 0, 0));
    }
}
