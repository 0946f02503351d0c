package vn.hoiluat.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.ranking.Features;
import vn.hoiluat.knowledge.search.Hit;

/**
 * Puts what was found by words and what is near in meaning into one order. How likely an entry is right is still what its words
 * say, since no model was measured: one that only its meaning found may be offered, never sent. Pure.
 */
final class Fusion {

    /** Below every threshold for an answer, above that for an offer if it is near. */
    private static final double OFFERED = 0.45;

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key);

    private final double weight;

    /** @param weight of nearness beside the words, 0 to 1 */
    Fusion(double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight of nearness is " + weight + ", expected 0 to 1");
        }
        this.weight = weight;
    }

    /**
     * Best first; scores are 0 to 1.
     *
     * @param near entries that are near, each 0 to 1
     */
    List<Hit> of(List<Hit> hits, Map<String, Double> near, int limit) {
        Map<String, Double> others = new HashMap<>(near);
        hits.forEach(hit -> others.remove(hit.key()));
        double least = hits.stream().mapToDouble(Hit::score).min().orElse(0);
        double most = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        Stream<Hit> byWords = hits.stream().map(hit -> {
            double words = most > least ? (hit.score() - least) / (most - least) : 1;
            return scored(hit, (1 - weight) * words + weight * near.getOrDefault(hit.key(), 0.0));
        });
        Stream<Hit> byMeaning = others.entrySet().stream().map(other -> byMeaning(other.getKey(), other.getValue()));
        return Stream.concat(byWords, byMeaning).sorted(BEST_FIRST).limit(limit).toList();
    }

    private Hit byMeaning(String key, double nearness) {
        return new Hit(key, 0, weight * nearness, OFFERED * nearness, Features.none(), true);
    }

    private static Hit scored(Hit hit, double score) {
        return new Hit(hit.key(), hit.version(), score, hit.confidence(), hit.features(), hit.inForce());
    }
}
