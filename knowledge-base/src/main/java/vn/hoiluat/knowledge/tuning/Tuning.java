package vn.hoiluat.knowledge.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.ranking.FoundEntry;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.tuning.CurveFit.Judged;

/**
 * Fits the model and the curves, and measures both on questions that were left out of the fit: each fold of the questions is
 * judged by what was fitted to the others.
 */
final class Tuning {

    static final int FOLDS = 5;

    /** How many of the first entries the curves are fitted to. */
    private static final int JUDGED_PLACES = 3;

    private final List<FoundFor> questions;
    private final int[] folds;

    /** @param folds the fold of each question, 0 to {@value #FOLDS} without the last */
    Tuning(List<FoundFor> questions, int[] folds) {
        this.questions = questions;
        this.folds = folds;
    }

    /**
     * A question as it came out when it was left out of the fit.
     *
     * @param rank of the first right entry, 0 if none was found
     * @param places inputs of the first entries and whether they are right
     */
    record LeftOut(FoundFor question, int rank, List<Judged> places, double confidence) {

        boolean isFirstRight() {
            return !places.isEmpty() && places.getFirst().right();
        }
    }

    List<LeftOut> leaveOut() {
        LeftOut[] ranked = new LeftOut[questions.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            RankingModel model = RankingFit.fit(outside(fold));
            for (int i : inside(fold)) {
                ranked[i] = rank(questions.get(i), model);
            }
        }
        LeftOut[] judged = new LeftOut[ranked.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<LeftOut> others = IntStream.range(0, ranked.length)
                    .filter(i -> folds[i] != left)
                    .mapToObj(i -> ranked[i])
                    .toList();
            double[][] curves = {curve(others, false), curve(others, true)};
            for (int i : inside(fold)) {
                judged[i] = withConfidence(ranked[i], curves);
            }
        }
        return List.of(judged);
    }

    RankingModel model() {
        return RankingFit.fit(questions);
    }

    /** The curve for entries with alternates, or without, from the sets that decide; empty if none is about such. */
    static double[] curve(List<LeftOut> ranked, boolean alternates) {
        List<Judged> judged = ranked.stream()
                .filter(one -> one.question().decides())
                .flatMap(one -> one.places().stream())
                .filter(place -> isAlternates(place) == alternates)
                .toList();
        double penalty = alternates ? CurveFit.PENALTY_OF_FEW : CurveFit.PENALTY;
        return judged.isEmpty() ? new double[0] : CurveFit.fit(judged, penalty);
    }

    private static boolean isAlternates(Judged place) {
        return place.inputs()[Calibration.Input.values().length + Feature.WITH_ALTERNATES.ordinal()] > 0;
    }

    /** Whether the first entry found has alternates. */
    static boolean isAboutAlternates(LeftOut one) {
        return !one.places().isEmpty() && isAlternates(one.places().getFirst());
    }

    private static LeftOut withConfidence(LeftOut one, double[][] curves) {
        if (one.places().isEmpty()) {
            return one;
        }
        Judged first = one.places().getFirst();
        double[] curve = curves[isAlternates(first) ? 1 : 0];
        return new LeftOut(one.question(), one.rank(), one.places(), CurveFit.probability(curve, first.inputs()));
    }

    private List<FoundFor> outside(int fold) {
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] != fold)
                .mapToObj(questions::get)
                .toList();
    }

    private int[] inside(int fold) {
        return IntStream.range(0, folds.length).filter(i -> folds[i] == fold).toArray();
    }

    private static LeftOut rank(FoundFor question, RankingModel model) {
        List<FoundEntry> entries = new ArrayList<>();
        for (int i = 0; i < question.found().size(); i++) {
            entries.add(new FoundEntry(i, 0, question.found().get(i)));
        }
        List<Ranking.Standings> order = Ranking.standings(entries, model);
        int rank = 0;
        List<Judged> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            boolean right = question.right().get(order.get(i).entry().doc());
            if (right && rank == 0) {
                rank = i + 1;
            }
            if (i < JUDGED_PLACES) {
                places.add(new Judged(
                        Calibration.inputs(
                                order.get(i).entry().features(), order.get(i).standing()),
                        right,
                        question.weight()));
            }
        }
        return new LeftOut(question, rank, places, 0);
    }
}
