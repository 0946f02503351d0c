package vn.hoiluat.knowledge.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.ranking.Features;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.tuning.LinearFit.Scale;

/** Fits the weights of the features so that right entries come first: the likelihood of a right one among those found. */
final class RankingFit {

    private static final double PENALTY = 1e-3;

    private RankingFit() {}

    static RankingModel fit(List<FoundFor> questions) {
        List<FoundFor> useful = questions.stream().filter(FoundFor::hasRight).toList();
        Scale scale = Scale.of(useful.stream()
                .flatMap(question -> question.found().stream())
                .map(RankingFit::row)
                .toList());
        List<Listing> listings =
                useful.stream().map(question -> Listing.of(question, scale)).toList();
        double all = useful.stream().mapToDouble(FoundFor::weight).sum();
        double[] weights = LinearFit.fit(
                Feature.values().length,
                (at, slope) -> listings.forEach(listing -> listing.addSlope(at, slope, all)),
                PENALTY,
                0);
        return new RankingModel(Arrays.stream(scale.undo(weights)).boxed().collect(Collectors.toList()));
    }

    static double[] row(Features features) {
        double[] row = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            row[feature.ordinal()] = features.get(feature);
        }
        return row;
    }

    /** The entries found for one question, scaled. */
    private record Listing(double weight, List<double[]> rows, boolean[] right) {

        static Listing of(FoundFor question, Scale scale) {
            List<double[]> rows = new ArrayList<>();
            boolean[] right = new boolean[question.found().size()];
            for (int i = 0; i < right.length; i++) {
                rows.add(scale.apply(row(question.found().get(i))));
                right[i] = question.right().get(i);
            }
            return new Listing(question.weight(), rows, right);
        }

        void addSlope(double[] weights, double[] slope, double all) {
            double[] chance = new double[right.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < chance.length; i++) {
                chance[i] = product(weights, rows.get(i));
                most = Math.max(most, chance[i]);
            }
            double sum = 0;
            double sumOfRight = 0;
            for (int i = 0; i < chance.length; i++) {
                chance[i] = Math.exp(chance[i] - most);
                sum += chance[i];
                sumOfRight += right[i] ? chance[i] : 0;
            }
            for (int i = 0; i < chance.length; i++) {
                double wanted = right[i] ? chance[i] / Math.max(sumOfRight, Double.MIN_NORMAL) : 0;
                double pull = weight / all * (wanted - chance[i] / sum);
                double[] row = rows.get(i);
                for (int j = 0; j < row.length; j++) {
                    slope[j] -= pull * row[j];
                }
            }
        }

        private static double product(double[] weights, double[] row) {
            double product = 0;
            for (int i = 0; i < row.length; i++) {
                product += weights[i] * row[i];
            }
            return product;
        }
    }
}
