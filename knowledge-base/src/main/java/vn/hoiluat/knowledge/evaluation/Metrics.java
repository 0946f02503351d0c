package vn.hoiluat.knowledge.evaluation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation measured. Rates are shares of the questions, times are milliseconds of one thread.
 *
 * @param n questions that have a judged entry
 * @param hit1 share with a judged entry in the first place
 * @param hit5 share with one in the first five places
 * @param hit10 share with one in the first ten
 * @param mrr10 mean of one over the first judged place, 0 beyond the tenth
 */
public record Metrics(
        int n, double hit1, double hit5, double hit10, double mrr10, double p50Ms, double p95Ms, double p99Ms) {

    /**
     * @param ranks the place of the first judged entry of each question, counted from 1; null if it is not among the first ten
     * @param nanos the time each search took
     */
    static Metrics of(List<@Nullable Integer> ranks, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Metrics(
                ranks.size(),
                share(ranks, 1),
                share(ranks, 5),
                share(ranks, 10),
                ranks.stream()
                        .mapToDouble(r -> r == null ? 0 : 1.0 / r)
                        .average()
                        .orElse(0),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
    }

    /** The figures that are held by tests, in the order of {@link ExpectedFigures}. */
    List<Double> figures() {
        return List.of(hit1, hit5, hit10, mrr10);
    }

    private static double share(List<@Nullable Integer> ranks, int places) {
        return ranks.stream()
                .mapToInt(r -> r != null && r <= places ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The smallest time that this many per cent of the searches did not exceed. */
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
