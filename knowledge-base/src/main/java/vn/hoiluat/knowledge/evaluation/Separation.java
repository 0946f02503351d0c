package vn.hoiluat.knowledge.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How well a number tells two kinds apart. */
public final class Separation {

    private record Scored(double score, boolean wanted) {}

    private Separation() {}

    /**
     * The probability that one of the wanted scores higher than one of the others, a draw counting half: the area under the ROC
     * curve; 0.5 if one kind is absent.
     */
    public static double auroc(Collection<Double> wanted, Collection<Double> others) {
        if (wanted.isEmpty() || others.isEmpty()) {
            return 0.5;
        }
        List<Scored> sorted = Stream.concat(
                        wanted.stream().map(score -> new Scored(score, true)),
                        others.stream().map(score -> new Scored(score, false)))
                .sorted((a, b) -> Double.compare(a.score(), b.score()))
                .toList();
        double above = 0;
        double othersBelow = 0;
        int at = 0;
        while (at < sorted.size()) {
            int end = at;
            int wantedHere = 0;
            while (end < sorted.size()
                    && sorted.get(end).score() == sorted.get(at).score()) {
                wantedHere += sorted.get(end).wanted() ? 1 : 0;
                end++;
            }
            double othersHere = end - at - wantedHere;
            above += wantedHere * (othersBelow + othersHere / 2);
            othersBelow += othersHere;
            at = end;
        }
        return above / ((double) wanted.size() * others.size());
    }
}
