package vn.hoiluat.knowledge.tuning;

import java.util.List;
import vn.hoiluat.knowledge.tuning.LinearFit.Scale;

/** Fits a logistic curve from inputs to a probability; the first input is the same for all. */
final class CurveFit {

    /** What large weights cost, beside the loss of one question. */
    static final double PENALTY = 1e-3;

    /** The same where the questions are too few to be believed in every detail. */
    static final double PENALTY_OF_FEW = 5e-3;

    private CurveFit() {}

    /** @param inputs of one entry found, {@code right} if it answers its question */
    record Judged(double[] inputs, boolean right, double weight) {}

    /** The curve's weights, the first of them the constant. */
    static double[] fit(List<Judged> judged, double penalty) {
        Scale scale = Scale.of(judged.stream().map(Judged::inputs).toList());
        List<Judged> scaled = judged.stream()
                .map(one -> new Judged(withConstant(scale.apply(one.inputs())), one.right(), one.weight()))
                .toList();
        double all = scaled.stream().mapToDouble(Judged::weight).sum();
        double[] weights = LinearFit.fit(
                scaled.getFirst().inputs().length,
                (at, slope) -> scaled.forEach(one -> addSlope(one, at, slope, all)),
                penalty,
                1);
        double[] undone = scale.undo(weights);
        undone[0] = weights[0];
        for (int i = 1; i < undone.length; i++) {
            undone[0] -= undone[i] * scale.mean()[i];
        }
        return undone;
    }

    static double probability(double[] curve, double[] inputs) {
        double sum = 0;
        for (int i = 0; i < curve.length; i++) {
            sum += curve[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double[] withConstant(double[] scaled) {
        scaled[0] = 1;
        return scaled;
    }

    private static void addSlope(Judged one, double[] weights, double[] slope, double all) {
        double pull = one.weight() / all * (probability(weights, one.inputs()) - (one.right() ? 1 : 0));
        for (int i = 0; i < slope.length; i++) {
            slope[i] += pull * one.inputs()[i];
        }
    }
}
