package vn.hoiluat.knowledge.tuning;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights of a linear score by going downhill (Adam) on a convex loss with a penalty on large weights. Inputs are
 * brought to one scale first, so that the penalty treats them alike. Gives the same result every time. Pure.
 */
final class LinearFit {

    private static final int STEPS = 300;
    private static final double FIRST_STEP = 0.1;
    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final double LEAST = 1e-9;

    private LinearFit() {}

    /** A loss to be made small: adds its slope at these weights to the second argument. */
    interface Loss {

        void addSlope(double[] weights, double[] slope);
    }

    /** Mean and spread of each input. */
    record Scale(double[] mean, double[] spread) {

        static Scale of(List<double[]> rows) {
            int size = rows.getFirst().length;
            double[] mean = new double[size];
            double[] spread = new double[size];
            for (double[] row : rows) {
                for (int i = 0; i < size; i++) {
                    mean[i] += row[i] / rows.size();
                }
            }
            for (double[] row : rows) {
                for (int i = 0; i < size; i++) {
                    spread[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
                }
            }
            for (int i = 0; i < size; i++) {
                spread[i] = Math.sqrt(spread[i]);
            }
            return new Scale(mean, spread);
        }

        double[] apply(double[] row) {
            double[] scaled = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                scaled[i] = spread[i] < LEAST ? 0 : (row[i] - mean[i]) / spread[i];
            }
            return scaled;
        }

        /** Weights of scaled inputs as those of the inputs as they are; what the means would add is the last argument's. */
        double[] undo(double[] weights) {
            double[] undone = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                undone[i] = spread[i] < LEAST ? 0 : weights[i] / spread[i];
            }
            return undone;
        }
    }

    /** @param penalty on the square of each weight; {@code free} of them have none, the first ones */
    static double[] fit(int size, Loss loss, double penalty, int free) {
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        double[] slope = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            Arrays.fill(slope, 0);
            loss.addSlope(weights, slope);
            double stride = FIRST_STEP * (1 - (double) step / (STEPS + 1));
            for (int i = 0; i < size; i++) {
                double down = slope[i] + (i < free ? 0 : 2 * penalty * weights[i]);
                mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * down;
                square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * down * down;
                double unbiased = mean[i] / (1 - Math.pow(MEAN_DECAY, step));
                double size2 = square[i] / (1 - Math.pow(SQUARE_DECAY, step));
                weights[i] -= stride * unbiased / (Math.sqrt(size2) + LEAST);
            }
        }
        return weights;
    }
}
