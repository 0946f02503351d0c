package vn.hoiluat.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/** What each {@link Feature} counts. Fitted by the command {@code tune} and kept as data. Immutable. */
public final class RankingModel {

    private final double[] weights;

    /** The weights that ship with the program. */
    public static RankingModel shipped() {
        return new RankingModel(DataFile.shipped(RankingModel.class, "weights.tsv"));
    }

    /** Weights of the shipped file's form; throws if a line is not of it. Features that are not named count nothing. */
    public RankingModel(DataFile file) {
        weights = new double[Feature.values().length];
        for (Line line : file.lines()) {
            try {
                weights[Feature.valueOf(line.field(0)).ordinal()] = Double.parseDouble(line.field(1));
            } catch (IllegalArgumentException e) {
                throw line.wrong("a feature of " + Arrays.toString(Feature.values()) + " and a number");
            }
        }
    }

    /** Weights in the order of the features. */
    public RankingModel(List<Double> weights) {
        this.weights = weights.stream().mapToDouble(weight -> weight).toArray();
    }

    /** What the feature counts. */
    public double weight(Feature feature) {
        return weights[feature.ordinal()];
    }

    /** How well an entry with these features fits; comparable within one search only. */
    public double score(Features features) {
        double score = 0;
        for (Feature feature : Feature.values()) {
            score += weights[feature.ordinal()] * features.get(feature);
        }
        return score;
    }
}
