package vn.hoiluat.triage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;

/**
 * How much each word and each pair of words, without marks, speaks for an outcome rather than for an ordinary question: weights learnt from
 * written messages, for what no rule or sign has foreseen. Immutable.
 */
final class WordWeights {

    /** The line of the table that every message starts from. */
    static final String START = "*";

    /** Stands for any number; the sign by itself would begin a remark. */
    private static final String NUMBER = "\\#";

    private static final int PERCENT = 100;
    private static final int SHOWN = 6;

    private final List<String> outcomes;
    private final double enough;
    private final Map<String, double[]> weights = new HashMap<>();

    /** Reads a table whose first line names the outcomes and the sum that is enough, in hundredths like all weights. */
    WordWeights(DataFile table) {
        Line head = table.lines().getFirst();
        outcomes = head.fields().subList(2, head.fields().size());
        enough = Double.parseDouble(head.field(1)) / PERCENT;
        for (Line line : table.lines().subList(1, table.lines().size())) {
            double[] values = new double[outcomes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(line.field(i + 1)) / PERCENT;
            }
            weights.put(line.field(0), values);
        }
    }

    /** What the table knows a typed word by. */
    private static String key(TypedWord word) {
        if (word.isNumber()) {
            return NUMBER;
        }
        List<Spelling> readings = word.readings();
        return readings.isEmpty()
                ? word.typed()
                : readings.get(Math.min(1, readings.size() - 1)).plain();
    }

    /** True if a sum is so large that the outcome may be concluded. */
    boolean isEnough(double sum) {
        return sum >= enough;
    }

    /** By how much the words of a text together speak for the outcome, or against it if negative. */
    double sum(String outcome, TypedWords text) {
        int column = outcomes.indexOf(outcome);
        return keys(text).stream().mapToDouble(key -> weight(key, column)).sum();
    }

    /** The words that counted most, with their hundredths. */
    String explained(String outcome, TypedWords text) {
        int column = outcomes.indexOf(outcome);
        return keys(text).stream()
                .filter(key -> !key.equals(START))
                .sorted(Comparator.comparingDouble(key -> -weight(key, column)))
                .limit(SHOWN)
                .map(key -> key + " %+d".formatted(Math.round(weight(key, column) * PERCENT)))
                .collect(Collectors.joining(", ", "words.tsv: ", ""));
    }

    /** What the table knows a text by, each once: the start, words and pairs of words. */
    static Set<String> keys(TypedWords text) {
        Set<String> keys = new LinkedHashSet<>(List.of(START));
        String before = START;
        for (TypedWord word : text.words()) {
            String key = key(word);
            keys.add(key);
            keys.add(before + "_" + key);
            before = key;
        }
        return keys;
    }

    private double weight(String key, int column) {
        double[] values = weights.get(key);
        return values == null ? 0 : values[column];
    }
}
