package vn.hoiluat.knowledge.tuning;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.ranking.Calibration.Curve;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.tuning.Tuning.LeftOut;
import vn.hoiluat.knowledge.tuning.TuningSets.TuningSet;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The command {@code tune SETS FOLDER OUT}: fits the ranking and the confidence to the judged questions that the file SETS
 * names, with paths in FOLDER, prints what they reach on questions left out of the fit, and writes both into OUT. Repeatable:
 * the same questions and bases give the same files.
 */
public final class TuneCommand {

    /** As much as half of the words: whoever names a document wants it. */
    private static final double CITES = 5;

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Messages messages = new Messages();

    /**
     * Fits, measures, writes.
     *
     * @return 0, or 1 if a file cannot be read or written, or 2 if the arguments are wrong
     */
    public int run(List<String> args, PrintStream out) {
        if (args.size() != 3) {
            out.println(messages.text("tune.usage"));
            return MISUSED;
        }
        try {
            tune(Path.of(args.get(0)), Path.of(args.get(1)), Path.of(args.get(2)), out);
            return DONE;
        } catch (IOException | UncheckedIOException | UnknownFormatException | IllegalArgumentException e) {
            out.println(messages.text("tune.failed", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private void tune(Path sets, Path folder, Path target, PrintStream out) throws IOException, UnknownFormatException {
        List<TuningSet> read = TuningSets.read(sets, folder);
        QuestionsFound found =
                QuestionsFound.of(read.stream().filter(set -> !set.isPairs()).toList(), messages);
        var tuning = new Tuning(found.questions(), found.folds());
        List<LeftOut> leftOut = tuning.leaveOut();
        found.sets().forEach(set -> out.println(LeftOutFigures.ofSet(set, leftOut)));
        out.println(LeftOutFigures.ofDecision(leftOut, false));
        out.println(LeftOutFigures.ofDecision(leftOut, true));
        var pairs = new PairsFit();
        for (TuningSet set : read.stream().filter(TuningSet::isPairs).toList()) {
            out.println(pairs.add(set));
        }
        Files.createDirectories(target);
        Files.write(target.resolve("weights.tsv"), weights(tuning.model()));
        Files.write(target.resolve("calibration.tsv"), curves(leftOut, pairs));
    }

    private static List<String> weights(RankingModel model) {
        List<String> lines = new ArrayList<>();
        lines.add("# What each feature counts, fitted by the command tune (docs/adr/0007). Columns: feature; weight.");
        for (Feature feature : Feature.values()) {
            double weight = feature == Feature.CITES ? CITES : model.weight(feature);
            lines.add(String.format(Locale.ROOT, "%s\t%.4f", feature, weight));
        }
        return lines;
    }

    /** Fitted to questions left out of the ranking's fit: on its own questions a ranking is surer than it should be. */
    private static List<String> curves(List<LeftOut> leftOut, PairsFit pairs) {
        List<String> lines = new ArrayList<>();
        lines.add("# From features to a probability, fitted by the command tune (docs/adr/0007).");
        lines.add(
                "# Columns: articles (entries without alternates), entries with alternates, or two questions; input; weight.");
        addCurve(Curve.ARTICLES, Tuning.curve(leftOut, false), lines);
        addCurve(Curve.ALTERNATES, Tuning.curve(leftOut, true), lines);
        addCurve(Curve.QUESTIONS, pairs.curve(), lines);
        return lines;
    }

    private static void addCurve(Curve curve, double[] weights, List<String> lines) {
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f", curve.key(), Calibration.name(i), weights[i]));
        }
    }
}
