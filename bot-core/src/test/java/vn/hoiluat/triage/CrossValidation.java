package vn.hoiluat.triage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.language.ShortForms;

/** What words alone say of messages that their weights were not learnt from: neither rules nor signs for a danger count here. */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final int LOWEST = 100;
    private static final int HIGHEST = 400;
    private static final int STEP = 10;

    /** Less than a third of the one in a hundred that all of triage may take for danger: rules and signs have their share. */
    private static final double FALSE_ALARMS = 0.003;

    private final List<Measured> all = new ArrayList<>();

    private record Measured(TrainingText text, double sum) {}

    CrossValidation(List<TrainingText> texts) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Predicate<TrainingText> measured = text -> text.block() % FOLDS == left;
            RuleBook book = book(WordWeightsTrainer.learn(
                    texts.stream().filter(measured.negate()).toList(), -HIGHEST * HIGHEST));
            texts.stream().filter(measured).forEach(text -> all.add(new Measured(text, sum(book, text))));
        }
    }

    /** The lowest limit, in hundredths, with which not too many ordinary messages are false alarms. */
    int limit() {
        return IntStream.iterate(LOWEST, limit -> limit <= HIGHEST, limit -> limit + STEP)
                .filter(limit -> reached(measured -> !measured.text().isEmergency(), limit) <= FALSE_ALARMS)
                .findFirst()
                .orElse(HIGHEST);
    }

    /** A line for each set: how many of its messages reach the limit. */
    List<String> report(int limit) {
        List<String> lines = new ArrayList<>();
        lines.add("emergencies found by words alone: "
                + percent(reached(m -> m.text().isEmergency(), limit)));
        lines.add("ordinary taken for danger: " + percent(reached(m -> !m.text().isEmergency(), limit)));
        ordinaryFiles().forEach(file -> lines.add("  " + file + ": " + percent(reached(ordinary(file), limit))));
        return lines;
    }

    private List<String> ordinaryFiles() {
        return all.stream()
                .map(Measured::text)
                .filter(text -> !text.isEmergency())
                .map(TrainingText::file)
                .distinct()
                .toList();
    }

    private static Predicate<Measured> ordinary(String file) {
        return measured ->
                !measured.text().isEmergency() && measured.text().file().equals(file);
    }

    private double reached(Predicate<Measured> which, int limit) {
        List<Measured> some = all.stream().filter(which).toList();
        return (double) some.stream().filter(m -> m.sum() * 100 >= limit).count() / some.size();
    }

    private static double sum(RuleBook book, TrainingText text) {
        RuleBook.Reading reading = book.look(text.text());
        return WordWeightsTrainer.OUTCOMES.stream()
                .mapToDouble(reading::leaning)
                .max()
                .orElseThrow();
    }

    private static RuleBook book(List<String> table) {
        List<DataFile> rules =
                List.of(DataFile.shipped(Triage.class, "rules.tsv"), DataFile.shipped(Triage.class, "signs.tsv"));
        try {
            DataFile words = DataFile.read("words.tsv", new StringReader(String.join("\n", table)));
            return new RuleBook(rules, new Shorthand(ShortForms.shipped()), new WordWeights(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String percent(double part) {
        return "%.2f %%".formatted(part * 100);
    }
}
