package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class PaceTest {

    @Test
    void items_comeOnceAndInOrder_dueAtTheRate() {
        List<Integer> items = IntStream.range(0, 50).boxed().toList();

        List<Pace.Due<Integer>> paced = Pace.of(items, 1000, Schedulers.parallel())
                .collectList()
                .blockOptional(Duration.ofSeconds(30))
                .orElseThrow();

        assertThat(paced).extracting(Pace.Due::item).isEqualTo(items);
        long begun = paced.getFirst().dueNanos();
        assertThat(paced)
                .extracting(due -> due.dueNanos() - begun)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> i * 1_000_000L).toList());
    }

    @Test
    void noItems_endAtOnce() {
        assertThat(Pace.of(List.of(), 10, Schedulers.parallel())
                        .collectList()
                        .blockOptional(Duration.ofSeconds(30))
                        .orElseThrow())
                .isEmpty();
    }
}
