package vn.hoiluat.knowledge.unanswered;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clusters there are, and which of them a question is likest to. Likeness is the cosine of what two questions are about,
 * rare terms weighing more, less where they want to know different things of it. Only clusters that share the question's rarest
 * terms are compared, so that a question costs the same among a hundred thousand. The same clusters give the same answer in
 * whatever order they came. Safe for use by many threads.
 */
final class NearClusters {

    /** Found by trial on pairs of real questions (UnansweredClusteringTest). */
    static final double ALIKE = 0.65;

    /** What is left of the likeness of two questions that want to know different things. */
    private static final double OTHER_POINT = 0.7;

    /** So many clusters are looked at, those with the question's rarest terms first. */
    private static final int LOOKED_AT = 1_000;

    /** So many of them, those that share most with the question, are compared with it. */
    private static final int COMPARED = 20;

    private final Map<String, List<QuestionTerms>> clusters = new HashMap<>();
    private final Map<String, Set<String>> byTerm = new HashMap<>();

    /** A cluster and how like it a question is, from 0 to 1. */
    record Near(String cluster, double likeness) {}

    /** Takes a cluster by its samples, in place of what was known of it; without samples it is forgotten. */
    synchronized void put(String cluster, Collection<QuestionTerms> samples) {
        remove(cluster);
        if (!samples.isEmpty()) {
            clusters.put(cluster, List.copyOf(samples));
            terms(samples)
                    .forEach(term ->
                            byTerm.computeIfAbsent(term, t -> new HashSet<>()).add(cluster));
        }
    }

    /** The likest cluster that is like enough; of two as like, the first by id. */
    synchronized Optional<Near> nearest(QuestionTerms question) {
        return sharing(question).entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> sharing) -> -sharing.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(COMPARED)
                .map(sharing -> new Near(
                        sharing.getKey(), likeness(question, clusters.getOrDefault(sharing.getKey(), List.of()))))
                .filter(near -> near.likeness() >= ALIKE)
                .min(Comparator.comparingDouble((Near near) -> -near.likeness()).thenComparing(Near::cluster));
    }

    /** The clusters that have rare terms of the question, and how much they share with it by those. */
    private Map<String, Double> sharing(QuestionTerms question) {
        List<String> rarestFirst = question.matter().stream()
                .filter(byTerm::containsKey)
                .sorted(Comparator.<String>comparingInt(
                                term -> byTerm.getOrDefault(term, Set.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Double> sharing = new HashMap<>();
        int looked = 0;
        for (String term : rarestFirst) {
            Set<String> having = byTerm.getOrDefault(term, Set.of());
            looked += having.size();
            if (looked > LOOKED_AT) {
                break;
            }
            double weight = square(term);
            having.forEach(cluster -> sharing.merge(cluster, weight, Double::sum));
        }
        return sharing;
    }

    private double likeness(QuestionTerms question, List<QuestionTerms> samples) {
        return samples.stream()
                .mapToDouble(sample -> likeness(question, sample))
                .max()
                .orElse(0);
    }

    private double likeness(QuestionTerms one, QuestionTerms other) {
        double shared = 0;
        for (String term : one.matter()) {
            if (other.matter().contains(term)) {
                shared += square(term);
            }
        }
        double cosine = shared / Math.sqrt(length(one) * length(other));
        boolean parted = one.points() != 0 && other.points() != 0 && (one.points() & other.points()) == 0;
        return parted ? cosine * OTHER_POINT : cosine;
    }

    private double length(QuestionTerms question) {
        return question.matter().stream().mapToDouble(this::square).sum();
    }

    private double square(String term) {
        int having = byTerm.getOrDefault(term, Set.of()).size();
        double weight = Math.log(1 + (clusters.size() + 1.0) / (having + 1));
        return weight * weight;
    }

    private void remove(String cluster) {
        List<QuestionTerms> samples = clusters.remove(cluster);
        if (samples != null) {
            terms(samples)
                    .forEach(term -> byTerm.computeIfPresent(term, (t, having) -> {
                        having.remove(cluster);
                        return having.isEmpty() ? null : having;
                    }));
        }
    }

    private static Set<String> terms(Collection<QuestionTerms> samples) {
        Set<String> terms = new HashSet<>();
        samples.forEach(sample -> terms.addAll(sample.matter()));
        return terms;
    }
}
