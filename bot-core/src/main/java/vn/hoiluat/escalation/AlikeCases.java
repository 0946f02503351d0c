package vn.hoiluat.escalation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoiluat.language.VietnameseText;

/**
 * Finds among cases those that probably ask the same as one of them, for an officer to look through: by the words of their
 * questions, rare ones counting more, and by the entry of the base that came nearest to each. Pure.
 */
final class AlikeCases {

    /** How much of the words two questions must share, 0 to 1; half as much if the same entry came nearest to both. */
    private static final double ENOUGH = 0.5;

    private final Map<String, Integer> holders = new HashMap<>();
    private final List<Case> all;

    AlikeCases(List<Case> all) {
        this.all = List.copyOf(all);
        all.forEach(c -> words(c).forEach(word -> holders.merge(word, 1, Integer::sum)));
    }

    /** The others that are alike, the likest first. */
    List<Case> to(Case one, int most) {
        Map<String, Double> likeness = all.stream()
                .filter(other ->
                        !other.id().equals(one.id()) && !other.question().isBlank())
                .collect(Collectors.toMap(Case::id, other -> likeness(one, other)));
        return all.stream()
                .filter(other -> likeness.getOrDefault(other.id(), 0.0) >= ENOUGH)
                .sorted(Comparator.comparingDouble((Case other) -> -likeness.getOrDefault(other.id(), 0.0))
                        .thenComparing(Case::id))
                .limit(most)
                .toList();
    }

    private double likeness(Case one, Case other) {
        double shared = shared(words(one), words(other));
        return isNearestToBoth(one, other) ? Math.min(1, 2 * shared) : shared;
    }

    /** The weight of the words that both have, of that of all words of either. */
    private double shared(Set<String> left, Set<String> right) {
        Set<String> either = new HashSet<>(left);
        either.addAll(right);
        double whole = weight(either);
        either.removeIf(word -> !left.contains(word) || !right.contains(word));
        return whole == 0 ? 0 : weight(either) / whole;
    }

    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> Math.log(1.5 + (double) all.size() / holders.getOrDefault(word, 1)))
                .sum();
    }

    private static boolean isNearestToBoth(Case one, Case other) {
        return !one.considered().isEmpty()
                && !other.considered().isEmpty()
                && one.considered()
                        .getFirst()
                        .key()
                        .equals(other.considered().getFirst().key());
    }

    private static Set<String> words(Case c) {
        return Arrays.stream(VietnameseText.plain(c.question()).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
