package vn.hoiluat.knowledge.ranking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/**
 * Turns features and standing into a probability that an entry is what was asked for: a logistic curve, fitted to judged
 * questions by the command {@code tune} and kept as data, one for entries that say in which ways they are asked and one for
 * those that do not, as imported articles. A third says of two questions alone whether they ask the same. Immutable.
 */
public final class Calibration {

    /** What the curves look at besides the features. */
    public enum Input {
        /** The same for all. */
        CONSTANT,
        /** Logarithm of the {@link Standing#share}. */
        SHARE,
        /** The {@link Standing#lead}, at most {@value #MOST_LEAD}. */
        LEAD,
        /** The {@link Standing#score}. */
        SCORE
    }

    private static final double MOST_LEAD = 6;
    private static final double LEAST_SHARE = 1e-4;
    private static final int INPUTS = Input.values().length;
    private static final int SIZE = INPUTS + Feature.values().length;

    /** What tells whether two questions ask the same: their words and points, not what else was found. */
    private static final Set<Feature> OF_QUESTIONS = EnumSet.of(
            Feature.PHRASING,
            Feature.PHRASING_COVERED,
            Feature.PHRASING_PAIRS_COVERED,
            Feature.PHRASING_ASKED,
            Feature.PHRASING_SAME,
            Feature.PHRASING_MATTER,
            Feature.POINTS_SHARED,
            Feature.POINTS_MISSED,
            Feature.POINTS_BESIDES);

    /** One of the curves. */
    public enum Curve {
        /** For entries without alternates. */
        ARTICLES,
        /** For entries with alternates. */
        ALTERNATES,
        /** For two questions. */
        QUESTIONS;

        /** What the data file calls it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Curve, double[]> curves = new EnumMap<>(Curve.class);

    /** The curves that ship with the program. */
    public static Calibration shipped() {
        return new Calibration(DataFile.shipped(Calibration.class, "calibration.tsv"));
    }

    /** Curves of the shipped file's form; throws if a line is not of it. */
    public Calibration(DataFile file) {
        for (Line line : file.lines()) {
            Curve curve = Arrays.stream(Curve.values())
                    .filter(one -> one.key().equals(line.field(0)))
                    .findFirst()
                    .orElseThrow(() -> line.wrong("one of " + Arrays.toString(Curve.values())));
            try {
                curves.computeIfAbsent(curve, any -> new double[SIZE])[place(line.field(1))] =
                        Double.parseDouble(line.field(2));
            } catch (IllegalArgumentException e) {
                throw line.wrong("an input, one of " + Arrays.toString(Input.values()) + " or a feature, and a number");
            }
        }
    }

    /** The probability that an entry is what was asked for. */
    public double probability(Features features, Standing standing) {
        boolean alternates = features.get(Feature.WITH_ALTERNATES) > 0;
        return probability(alternates ? Curve.ALTERNATES : Curve.ARTICLES, inputs(features, standing));
    }

    /** The probability that an entry's question asks the same as the one it was found for. */
    public double alike(Features features) {
        return probability(Curve.QUESTIONS, inputsOfQuestions(features));
    }

    private double probability(Curve which, double[] inputs) {
        double[] curve = curves.get(which);
        if (curve == null) {
            throw new IllegalStateException("no curve " + which.key());
        }
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += curve[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What the curve for two questions looks at; 0 in the place of all else. */
    public static double[] inputsOfQuestions(Features features) {
        double[] inputs = new double[SIZE];
        inputs[Input.CONSTANT.ordinal()] = 1;
        OF_QUESTIONS.forEach(feature -> inputs[INPUTS + feature.ordinal()] = features.get(feature));
        return inputs;
    }

    /** What the curves look at, the inputs first, then the features. */
    public static double[] inputs(Features features, Standing standing) {
        double[] inputs = new double[SIZE];
        inputs[Input.CONSTANT.ordinal()] = 1;
        inputs[Input.SHARE.ordinal()] = Math.log(Math.max(LEAST_SHARE, standing.share()));
        inputs[Input.LEAD.ordinal()] = Math.clamp(standing.lead(), -MOST_LEAD, MOST_LEAD);
        inputs[Input.SCORE.ordinal()] = standing.score();
        for (Feature feature : Feature.values()) {
            inputs[INPUTS + feature.ordinal()] = features.get(feature);
        }
        return inputs;
    }

    /** The name of one of them. */
    public static String name(int input) {
        return input < INPUTS ? Input.values()[input].name() : Feature.values()[input - INPUTS].name();
    }

    private static int place(String name) {
        for (Input input : Input.values()) {
            if (input.name().equals(name)) {
                return input.ordinal();
            }
        }
        return INPUTS + Feature.valueOf(name).ordinal();
    }
}
