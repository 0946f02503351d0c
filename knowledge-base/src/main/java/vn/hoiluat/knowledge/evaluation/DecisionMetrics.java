package vn.hoiluat.knowledge.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoiluat.flow.Route;

/**
 * How good decisions are, over questions that the base answers mixed with others. A decision is right if the first entry is
 * judged to answer the question.
 *
 * @param answerable questions that the base answers
 * @param unanswerable others
 * @param answered how many of all get an answer at the bands as they are set
 * @param precision share of these answers that are right
 * @param coverage share of the answerable that are answered rightly
 * @param auroc how well confidence tells right first entries from wrong ones
 * @param calibrationError expected calibration error in {@value #BINS} bins of equal width
 * @param curve what would be reached with one threshold of confidence
 */
record DecisionMetrics(
        int answerable,
        int unanswerable,
        int answered,
        double precision,
        double coverage,
        double auroc,
        double calibrationError,
        List<Point> curve) {

    /** The precisions that are asked about. */
    static final List<Double> WANTED = List.of(0.99, 0.97, 0.95, 0.90);

    private static final int BINS = 10;

    DecisionMetrics {
        curve = List.copyOf(curve);
    }

    /**
     * A question that was decided on.
     *
     * @param confidence of the first entry, 0 if none was looked for or found
     */
    record Decided(double confidence, boolean right, boolean answerable, Route route) {}

    /**
     * The widest coverage at a precision.
     *
     * @param precision that is wanted of the answers
     * @param coverage share of the answerable that are then answered rightly; 0 if the precision is out of reach
     * @param from the least confidence of these answers
     */
    record Point(double precision, double coverage, double from) {}

    static DecisionMetrics of(List<Decided> all) {
        int answerable = (int) all.stream().filter(Decided::answerable).count();
        List<Decided> answered =
                all.stream().filter(one -> one.route() == Route.ANSWER).toList();
        return new DecisionMetrics(
                answerable,
                all.size() - answerable,
                answered.size(),
                share(right(answered), answered.size()),
                share(right(answered), answerable),
                Separation.auroc(confidences(all, true), confidences(all, false)),
                calibrationError(all),
                curve(all, answerable));
    }

    /** The figures that are held by tests, in the order of {@link ExpectedFigures}. */
    List<Double> figures() {
        List<Double> figures = new ArrayList<>(List.of(auroc, calibrationError));
        curve.forEach(point -> figures.add(point.coverage()));
        return figures;
    }

    private static List<Point> curve(List<Decided> all, int answerable) {
        List<Decided> surestFirst = all.stream()
                .sorted(Comparator.comparingDouble(Decided::confidence).reversed())
                .toList();
        return WANTED.stream()
                .map(wanted -> point(surestFirst, wanted, answerable))
                .toList();
    }

    /** Questions of the same confidence are answered together or not at all. */
    private static Point point(List<Decided> surestFirst, double wanted, int answerable) {
        var best = new Point(wanted, 0, 1);
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            double confidence = surestFirst.get(i).confidence();
            right += surestFirst.get(i).right() ? 1 : 0;
            boolean isLastOfEquals =
                    i + 1 == surestFirst.size() || surestFirst.get(i + 1).confidence() < confidence;
            if (isLastOfEquals && right >= wanted * (i + 1)) {
                best = new Point(wanted, share(right, answerable), confidence);
            }
        }
        return best;
    }

    private static double calibrationError(List<Decided> all) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Decided> in = all.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.confidence() * BINS)) == number)
                    .toList();
            double said = in.stream().mapToDouble(Decided::confidence).sum();
            error += Math.abs(said - right(in));
        }
        return all.isEmpty() ? 0 : error / all.size();
    }

    private static List<Double> confidences(List<Decided> all, boolean right) {
        return all.stream()
                .filter(one -> one.right() == right)
                .map(Decided::confidence)
                .toList();
    }

    private static int right(List<Decided> some) {
        return (int) some.stream().filter(Decided::right).count();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
