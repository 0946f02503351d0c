package vn.hoiluat.knowledge.tuning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.evaluation.Likeness;
import vn.hoiluat.knowledge.evaluation.Likeness.Looked;
import vn.hoiluat.knowledge.evaluation.Separation;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.tuning.CurveFit.Judged;
import vn.hoiluat.knowledge.tuning.TuningSets.TuningSet;

/** Fits the curve that says whether two questions ask the same. For one thread. */
final class PairsFit {

    private final List<Judged> all = new ArrayList<>();

    /** Adds a set. Gives what is reached on each fold of it by what was fitted to the others. */
    String add(TuningSet set) throws IOException, UnknownFormatException {
        List<Looked> pairs = Likeness.look(set.questions());
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int fold = 0; fold < Tuning.FOLDS; fold++) {
            int left = fold;
            List<Judged> others = pairs.stream()
                    .filter(pair -> fold(pair) != left)
                    .map(pair -> judged(pair, set))
                    .toList();
            double[] curve = CurveFit.fit(others, CurveFit.PENALTY);
            pairs.stream()
                    .filter(pair -> fold(pair) == left)
                    .forEach(pair -> (pair.same() ? same : other)
                            .add(CurveFit.probability(curve, judged(pair, set).inputs())));
        }
        pairs.forEach(pair -> all.add(judged(pair, set)));
        return String.format(
                Locale.ROOT, "%-24s n %5d  AUROC %.4f", set.name(), pairs.size(), Separation.auroc(same, other));
    }

    /** Empty if there was no set. */
    double[] curve() {
        return all.isEmpty() ? new double[0] : CurveFit.fit(all, CurveFit.PENALTY);
    }

    /** All pairs of one first question are in one fold. */
    private static int fold(Looked pair) {
        return Math.floorMod(pair.first().hashCode(), Tuning.FOLDS);
    }

    private static Judged judged(Looked pair, TuningSet set) {
        return new Judged(Calibration.inputsOfQuestions(pair.features()), pair.same(), set.weight());
    }
}
