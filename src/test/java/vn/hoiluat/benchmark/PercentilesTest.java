package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void percentiles_areTimesThatWereMeasured() {
        Percentiles times =
                new Percentiles(LongStream.rangeClosed(1, 100).boxed().toList());

        assertThat(times.count()).isEqualTo(100);
        assertThat(times.at(50)).isEqualTo(Duration.ofNanos(50));
        assertThat(times.at(99)).isEqualTo(Duration.ofNanos(99));
        assertThat(times.at(99.5)).isEqualTo(Duration.ofNanos(100));
        assertThat(times.at(100)).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void oneTime_isEveryPercentile() {
        Percentiles times = new Percentiles(List.of(7L));

        assertThat(times.at(1)).isEqualTo(times.at(99)).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void nothingMeasured_isZero() {
        assertThat(new Percentiles(List.of()).at(50)).isZero();
    }

    @Test
    void percent_outsideItsRange_isRefused() {
        Percentiles times = new Percentiles(List.of(1L));

        assertThatThrownBy(() -> times.at(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> times.at(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
