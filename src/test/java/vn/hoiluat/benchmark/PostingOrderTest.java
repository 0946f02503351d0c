package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingOrderTest {

    @Test
    void duplicates_areAddedToEveryMessageOnce() {
        List<Integer> order = PostingOrder.of(100, 0.2, true, new Random(1));

        assertThat(order).hasSize(120);
        assertThat(order.stream().distinct()).hasSize(100);
        assertThat(order).isNotEqualTo(order.stream().sorted().toList());
    }

    @Test
    void sameSeed_isTheSameOrder() {
        assertThat(PostingOrder.of(50, 0.5, true, new Random(7)))
                .isEqualTo(PostingOrder.of(50, 0.5, true, new Random(7)));
    }

    @Test
    void inOrder_aDuplicateFollowsAtOnce() {
        assertThat(PostingOrder.of(3, 1, false, new Random(1))).containsExactly(0, 0, 1, 1, 2, 2);
    }
}
