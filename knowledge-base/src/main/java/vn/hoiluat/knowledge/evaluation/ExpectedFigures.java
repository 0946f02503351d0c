package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/**
 * Figures that were reached and are not to be lost, as committed beside the tests.
 *
 * @param set which questions, by the beginning of their file's name
 * @param kind a variant of the questions, {@value #DECISION} or {@value #PAIRS}
 * @param figures in the order of their names
 */
record ExpectedFigures(String set, String kind, List<Double> figures) {

    static final String DECISION = "decision";
    static final String PAIRS = "pairs";

    /** Less than half a question of the smallest set. */
    static final double TOLERANCE = 0.002;

    private static final String HEADING = "set";
    private static final String ERROR = "ece";
    private static final List<String> SEARCH = List.of("hit@1", "hit@5", "hit@10", "MRR@10");
    private static final Map<String, List<String>> NAMES = Map.of(
            DECISION,
            List.of("AUROC", ERROR, "coverage@.99", "coverage@.97", "coverage@.95", "coverage@.90"),
            PAIRS,
            List.of("AUROC"));

    ExpectedFigures {
        figures = List.copyOf(figures);
        if (figures.size() != names(kind).size()) {
            throw new IllegalArgumentException(
                    figures.size() + " figures of " + set + " " + kind + ", expected " + names(kind));
        }
    }

    /** A figure beside the one expected. */
    record Compared(String name, double found, double expected) {

        double gain() {
            return found - expected;
        }

        /** Of an error more is worse. */
        boolean isFall() {
            return name.equals(ERROR) ? gain() > TOLERANCE : gain() < -TOLERANCE;
        }
    }

    /** @throws IOException if there is no such file, or a line is not of its form */
    static List<ExpectedFigures> read(Path file) throws IOException {
        List<ExpectedFigures> all = new ArrayList<>();
        for (Line line : DataFile.at(file).lines()) {
            if (!line.field(0).equals(HEADING)) {
                all.add(of(line));
            }
        }
        return all;
    }

    /** Those for a file of questions. */
    static Optional<ExpectedFigures> find(List<ExpectedFigures> all, Path questions, String kind) {
        String name = String.valueOf(questions.getFileName());
        String set = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return all.stream()
                .filter(one -> one.set().equals(set) && one.kind().equals(kind))
                .findFirst();
    }

    List<Compared> compare(List<Double> found) {
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            compared.add(new Compared(names(kind).get(i), found.get(i), figures.get(i)));
        }
        return compared;
    }

    private static ExpectedFigures of(Line line) throws IOException {
        try {
            String kind = line.field(1).toLowerCase(Locale.ROOT);
            List<Double> figures = line.fields().stream()
                    .skip(2)
                    .limit(names(kind).size())
                    .map(Double::valueOf)
                    .toList();
            return new ExpectedFigures(line.field(0), kind, figures);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    line.wrong("set, variant, and figures " + NAMES + " or " + SEARCH)
                            .getMessage(),
                    e);
        }
    }

    private static List<String> names(String kind) {
        return NAMES.getOrDefault(kind, SEARCH);
    }
}
