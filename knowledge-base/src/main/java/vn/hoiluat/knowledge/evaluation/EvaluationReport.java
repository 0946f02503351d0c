package vn.hoiluat.knowledge.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.evaluation.ExpectedFigures.Compared;
import vn.hoiluat.knowledge.wording.Messages;

/** What the command {@code evaluate} prints: lines to read, or one line of JSON. For one thread. */
final class EvaluationReport {

    private static final int DIGITS = 4;
    private static final int DIGITS_OF_TIMES = 3;

    private final Messages messages;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private boolean fallen;

    EvaluationReport(Messages messages) {
        this.messages = messages;
    }

    void add(Metrics m) {
        json.put("n", m.n());
        lines.add("n      " + m.n());
        figure("hit1", "hit@1 ", m.hit1());
        figure("hit5", "hit@5 ", m.hit5());
        figure("hit10", "hit@10", m.hit10());
        figure("mrr10", "MRR@10", m.mrr10());
        time("p50Ms", "p50 ms", m.p50Ms());
        time("p95Ms", "p95 ms", m.p95Ms());
        time("p99Ms", "p99 ms", m.p99Ms());
    }

    void add(DecisionMetrics m) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("answerable", m.answerable());
        decision.put("unanswerable", m.unanswerable());
        decision.put("answered", m.answered());
        decision.put("precision", rounded(m.precision(), DIGITS));
        decision.put("coverage", rounded(m.coverage(), DIGITS));
        decision.put("auroc", rounded(m.auroc(), DIGITS));
        decision.put("ece", rounded(m.calibrationError(), DIGITS));
        decision.put(
                "curve",
                m.curve().stream()
                        .map(point -> Map.of(
                                "precision", point.precision(),
                                "coverage", rounded(point.coverage(), DIGITS),
                                "from", rounded(point.from(), DIGITS)))
                        .toList());
        json.put("decision", decision);
        say("evaluate.decision.questions", m.answerable(), m.unanswerable());
        say("evaluate.decision.bands", m.answered(), written(m.precision()), written(m.coverage()));
        say("evaluate.decision.auroc", written(m.auroc()));
        say("evaluate.decision.ece", written(m.calibrationError()));
        m.curve()
                .forEach(point -> say(
                        "evaluate.decision.point",
                        String.format(Locale.ROOT, "%.2f", point.precision()),
                        written(point.coverage()),
                        written(point.from())));
    }

    void add(Likeness.Measured m) {
        json.put("pairs", Map.of("n", m.pairs(), "auroc", rounded(m.auroc(), DIGITS)));
        say("evaluate.pairs", m.pairs(), written(m.auroc()));
    }

    void add(GoldenReport m) {
        json.put("golden", m);
        m.missed()
                .forEach(missed -> say(
                        "evaluate.golden.missed",
                        missed.question(),
                        String.join(", ", missed.expected()),
                        missed.outcome() + " " + String.join(", ", missed.entries())));
        say(
                "evaluate.golden.total",
                m.asked(),
                m.answered(),
                m.offered(),
                m.routed(),
                m.missed().size());
    }

    /** Says how figures stand beside those expected. */
    void compare(List<Compared> compared) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Compared one : compared) {
            rows.add(Map.of(
                    "name", one.name(),
                    "found", rounded(one.found(), DIGITS),
                    "expected", one.expected(),
                    "fallen", one.isFall()));
            say(
                    one.isFall() ? "evaluate.expected.fallen" : "evaluate.expected.held",
                    one.name(),
                    written(one.expected()),
                    written(one.found()),
                    String.format(Locale.ROOT, "%+.4f", one.gain()));
            fallen |= one.isFall();
        }
        json.merge("expected", rows, (before, more) -> {
            List<Object> all = new ArrayList<>((List<?>) before);
            all.addAll((List<?>) more);
            return all;
        });
    }

    /** Says that nothing was expected of a set. */
    void nothingExpected(String set) {
        say("evaluate.expected.none", set);
    }

    /** Whether any figure is worse than it was, by more than chance. */
    boolean hasFallen() {
        return fallen;
    }

    void print(PrintStream out, boolean asJson) {
        out.println(asJson ? new JsonMapper().writeValueAsString(json) : String.join(System.lineSeparator(), lines));
    }

    private void figure(String key, String name, double value) {
        json.put(key, rounded(value, DIGITS));
        lines.add(name + " " + written(value));
    }

    private void time(String key, String name, double value) {
        json.put(key, rounded(value, DIGITS_OF_TIMES));
        lines.add(name + " " + String.format(Locale.ROOT, "%.2f", value));
    }

    private void say(String key, Object... arguments) {
        lines.add(messages.text(key, arguments));
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static double rounded(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }
}
