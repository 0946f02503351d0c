package vn.hoiluat.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.language.ShortForms;

/**
 * Learns the table words.tsv from the sets beside this class and every second line of three sets of ../shared: the softmax of
 * words, by gradient descent with a quadratic penalty. Repeatable: no chance in it. Arguments: the folder of the main
 * resources of triage, the folder ../shared/data/eval, the halves of the fixed sets to learn from (ABC).
 */
final class WordWeightsTrainer {

    private static final List<String> OUTCOMES = List.of("TU_HAI", "NGUY_HIEM", "LUA_DAO");
    private static final List<String> KINDS = List.of("SELF_HARM", "DANGER", "FRAUD_NOW");
    private static final int NONE = OUTCOMES.size();
    private static final int ROUNDS = 600;
    private static final double STEP = 2.0;
    private static final double PENALTY = 0.0006;
    private static final int RAREST = 2;
    private static final int ENOUGH = 170;

    private final WordReader reader = new WordReader(new Shorthand(ShortForms.shipped()), Set.of());
    private final List<Set<String>> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        WordWeightsTrainer trainer = new WordWeightsTrainer();
        trainer.addSets(args[2]);
        for (String file : List.of("zalo.queries.tsv", "informal.queries.tsv", "off-topic.txt")) {
            List<String> lines = Files.readAllLines(Path.of(args[1], file));
            for (int i = 0; i < lines.size(); i += 2) {
                trainer.add(lines.get(i).substring(lines.get(i).indexOf('\t') + 1), NONE);
            }
        }
        Files.write(Path.of(args[0], "words.tsv"), trainer.learn());
    }

    private void addSets(String halves) {
        DataFile.shipped(TriageTest.class, "emergencies.tsv")
                .lines()
                .forEach(line -> add(line.field(1), KINDS.indexOf(line.field(0))));
        DataFile.shipped(TriageTest.class, "ordinary.tsv").lines().forEach(line -> add(line.field(1), NONE));
        for (String file : List.of("emergencies-fixed.tsv", "legal-information.tsv", "sensitive-fixed.tsv")) {
            DataFile.shipped(TriageTest.class, file).lines().stream()
                    .filter(line -> halves.contains(line.field(0)))
                    .forEach(line ->
                            add(line.field(2), KINDS.contains(line.field(1)) ? KINDS.indexOf(line.field(1)) : NONE));
        }
    }

    private void add(String text, int label) {
        for (TypedWords part : reader.read(text).stretches(label == NONE ? TypedWords.NARROW : Integer.MAX_VALUE / 2)) {
            Set<String> keys = new LinkedHashSet<>(List.of(WordWeights.START));
            part.words().forEach(word -> keys.add(WordWeights.key(word)));
            texts.add(keys);
            labels.add(label);
        }
    }

    private List<String> learn() {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(keys -> keys.forEach(key -> counts.merge(key, 1, Integer::sum)));
        counts.values().removeIf(count -> count < RAREST);
        List<String> keys = List.copyOf(counts.keySet());
        Map<String, Integer> index = new HashMap<>();
        keys.forEach(key -> index.put(key, index.size()));
        int[][] rows = texts.stream()
                .map(text -> text.stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray())
                .toArray(int[][]::new);
        return table(keys, descend(rows, keys.size()));
    }

    private double[][] descend(int[][] rows, int size) {
        double[][] weights = new double[size][NONE + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[size][NONE + 1];
            for (int i = 0; i < rows.length; i++) {
                addSlope(rows[i], labels.get(i), weights, slope);
            }
            for (int key = 0; key < size; key++) {
                for (int kind = 0; kind <= NONE; kind++) {
                    weights[key][kind] -= STEP * (slope[key][kind] / rows.length + PENALTY * weights[key][kind]);
                }
            }
        }
        return weights;
    }

    private static void addSlope(int[] row, int label, double[][] weights, double[][] slope) {
        double[] sums = new double[NONE + 1];
        for (int key : row) {
            for (int kind = 0; kind <= NONE; kind++) {
                sums[kind] += weights[key][kind];
            }
        }
        double all = Arrays.stream(sums).map(Math::exp).sum();
        for (int kind = 0; kind <= NONE; kind++) {
            double wrong = Math.exp(sums[kind]) / all - (kind == label ? 1 : 0);
            for (int key : row) {
                slope[key][kind] += wrong;
            }
        }
    }

    private static List<String> table(List<String> keys, double[][] weights) {
        List<String> lines = new ArrayList<>(List.of(
                "# Điểm (phần trăm) của từng chữ không dấu, học từ các bộ câu tự viết: dương là nghiêng về tin khẩn.",
                "# Không sửa tay: WordWeightsTrainer (mã nguồn thử) làm lại tệp này. Dòng * là điểm khởi đầu; \\# là một con số.",
                "enough\t" + ENOUGH + "\t" + String.join("\t", OUTCOMES)));
        for (int i = 0; i < keys.size(); i++) {
            StringBuilder line = new StringBuilder(keys.get(i));
            for (int kind = 0; kind < NONE; kind++) {
                line.append('\t').append(Math.round((weights[i][kind] - weights[i][NONE]) * 100));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
