package vn.hoiluat.knowledge.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores what was found, and says how sure the first ones are. Safe for use by many threads. */
public final class Ranking {

    /** The lead of the only entry that was found. */
    private static final double UNRIVALLED = 6;

    private final RankingModel model;
    private final Calibration calibration;

    /** With what ships with the program. */
    public static Ranking shipped() {
        return new Ranking(RankingModel.shipped(), Calibration.shipped());
    }

    public Ranking(RankingModel model, Calibration calibration) {
        this.model = model;
        this.calibration = calibration;
    }

    /**
     * An entry in its place.
     *
     * @param confidence the probability that it is what was asked for
     */
    public record Ranked(FoundEntry entry, Standing standing, double confidence) {}

    /**
     * An entry in its place, its probability not yet known.
     *
     * @param standing among all that were found
     */
    public record Standings(FoundEntry entry, Standing standing) {}

    /** The entries, best first; equal ones in the order they came in. */
    public List<Ranked> rank(List<FoundEntry> found) {
        return standings(found, model).stream()
                .map(one -> new Ranked(
                        one.entry(),
                        one.standing(),
                        calibration.probability(one.entry().features(), one.standing())))
                .toList();
    }

    /** The entries as a model orders them, best first; equal ones in the order they came in. */
    public static List<Standings> standings(List<FoundEntry> found, RankingModel model) {
        record Scored(FoundEntry entry, double score) {}
        List<Scored> scored = found.stream()
                .map(entry -> new Scored(entry, model.score(entry.features())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double best = scored.isEmpty() ? 0 : scored.getFirst().score();
        double all =
                scored.stream().mapToDouble(one -> Math.exp(one.score() - best)).sum();
        List<Standings> standings = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            double score = scored.get(i).score();
            double rival = i > 0 ? best : scored.size() > 1 ? scored.get(1).score() : score - UNRIVALLED;
            standings.add(new Standings(
                    scored.get(i).entry(), new Standing(score, Math.exp(score - best) / all, score - rival)));
        }
        return standings;
    }
}
