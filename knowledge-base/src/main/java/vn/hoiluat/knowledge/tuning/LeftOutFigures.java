package vn.hoiluat.knowledge.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.tuning.Tuning.LeftOut;

/** What was reached on questions left out of the fit, as lines to read. */
final class LeftOutFigures {

    private static final double[] WANTED = {0.99, 0.97, 0.95, 0.93, 0.90, 0.85, 0.80};
    private static final int PLACES = 10;

    private LeftOutFigures() {}

    static String ofSet(String set, List<LeftOut> all) {
        List<LeftOut> ours =
                all.stream().filter(one -> one.question().set().equals(set)).toList();
        return String.format(
                Locale.ROOT,
                "%-24s n %5d  hit@1 %.4f  hit@5 %.4f  hit@10 %.4f  MRR@10 %.4f",
                set,
                ours.size(),
                within(ours, 1),
                within(ours, 5),
                within(ours, PLACES),
                ours.stream()
                        .mapToDouble(one -> one.rank() > 0 && one.rank() <= PLACES ? 1.0 / one.rank() : 0)
                        .average()
                        .orElse(0));
    }

    /** How many of the answerable questions are answered rightly while answers are right as often as wanted. */
    static String ofDecision(List<LeftOut> all, boolean alternates) {
        List<LeftOut> deciding = all.stream()
                .filter(one -> one.question().decides())
                .filter(one -> Tuning.isAboutAlternates(one) == alternates)
                .toList();
        List<LeftOut> surestFirst = deciding.stream()
                .sorted(Comparator.comparingDouble(LeftOut::confidence).reversed())
                .toList();
        long answerable =
                deciding.stream().filter(one -> one.question().answerable()).count();
        var lines = new StringBuilder();
        for (double wanted : WANTED) {
            int right = 0;
            int rightAtBest = 0;
            double threshold = 1;
            for (int i = 0; i < surestFirst.size(); i++) {
                right += surestFirst.get(i).isFirstRight() ? 1 : 0;
                if (right >= wanted * (i + 1)) {
                    rightAtBest = right;
                    threshold = surestFirst.get(i).confidence();
                }
            }
            lines.append(String.format(
                    Locale.ROOT,
                    "precision %.2f  coverage %.4f  from confidence %.4f%n",
                    wanted,
                    (double) rightAtBest / answerable,
                    threshold));
        }
        return lines.toString();
    }

    private static double within(List<LeftOut> ours, int places) {
        return ours.stream()
                .mapToInt(one -> one.rank() > 0 && one.rank() <= places ? 1 : 0)
                .average()
                .orElse(0);
    }
}
