package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hoiluat.language.ShortForms;

/** Learns the table words.tsv: the softmax of words and pairs, by gradient descent with a quadratic penalty. There is no chance in it. */
final class WordWeightsTrainer {

    static final List<String> OUTCOMES = List.of("TU_HAI", "NGUY_HIEM", "LUA_DAO");

    private static final List<String> KINDS = List.of("SELF_HARM", "DANGER", "FRAUD_NOW");
    private static final int NONE = OUTCOMES.size();
    private static final int ROUNDS = 600;
    private static final double STEP = 2.0;
    private static final double PENALTY = 0.0003;
    private static final int RAREST = 3;

    private final List<Set<String>> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final Map<String, Integer> index = new TreeMap<>();

    private WordWeightsTrainer(List<TrainingText> learnt) {
        WordReader reader = new WordReader(new Shorthand(ShortForms.shipped()), Set.of());
        for (TrainingText text : learnt) {
            int label = text.isEmergency() ? KINDS.indexOf(text.kind()) : NONE;
            int length = text.isEmergency() ? Integer.MAX_VALUE / 2 : TypedWords.NARROW;
            for (TypedWords part : reader.read(text.text()).stretches(length)) {
                texts.add(WordWeights.keys(part));
                labels.add(label);
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(keys -> keys.forEach(key -> counts.merge(key, 1, Integer::sum)));
        counts.values().removeIf(count -> count < RAREST);
        counts.keySet().forEach(key -> index.put(key, index.size()));
    }

    /**
     * The lines of the table.
     *
     * @param enough the sum that is enough, in hundredths
     */
    static List<String> learn(List<TrainingText> texts, int enough) {
        WordWeightsTrainer trainer = new WordWeightsTrainer(texts);
        List<String> lines = new ArrayList<>(List.of(
                "# Điểm (phần trăm) của từng chữ và từng cặp chữ liền nhau, không dấu, học từ các bộ câu tự viết: dương là nghiêng về tin khẩn.",
                "# Không sửa tay; làm lại: mvn -pl bot-core test -Dtest=WordWeightsTest -Dwords.write=true (trong mã nguồn).",
                "# Dòng * là điểm khởi đầu; \\# là một con số. Mức đủ (enough) chọn bằng kiểm tra chéo trên chính các bộ câu ấy.",
                "enough\t" + enough + "\t" + String.join("\t", OUTCOMES)));
        lines.addAll(trainer.lines(trainer.descend()));
        return lines;
    }

    private double[][] descend() {
        Map<String, Integer> places = new HashMap<>(index);
        int[][] rows = texts.stream()
                .map(text -> text.stream()
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray())
                .toArray(int[][]::new);
        double[][] weights = new double[index.size()][NONE + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[index.size()][NONE + 1];
            for (int i = 0; i < rows.length; i++) {
                addSlope(rows[i], labels.get(i), weights, slope);
            }
            for (int key = 0; key < weights.length; key++) {
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
        double all = Arrays.stream(sums).map(StrictMath::exp).sum();
        for (int kind = 0; kind <= NONE; kind++) {
            double wrong = StrictMath.exp(sums[kind]) / all - (kind == label ? 1 : 0);
            for (int key : row) {
                slope[key][kind] += wrong;
            }
        }
    }

    private List<String> lines(double[][] weights) {
        List<String> lines = new ArrayList<>();
        index.forEach((key, place) -> {
            StringBuilder line = new StringBuilder(key);
            for (int kind = 0; kind < NONE; kind++) {
                line.append('\t').append(Math.round((weights[place][kind] - weights[place][NONE]) * 100));
            }
            lines.add(line.toString());
        });
        return lines;
    }
}
