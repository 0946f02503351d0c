package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.evaluation.EvaluationOptions.BadArgumentException;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The command {@code evaluate --base F --queries F --qrels F [--unaccented] [--variant V] [--as-of DATE] [--json]};
 * several bases are searched as one; variants are {@link Variants.Variant}. Needs neither a store nor a running service.
 */
public final class EvaluateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Messages messages = new Messages();

    /**
     * Measures and prints.
     *
     * @param args the options, without the command's name
     * @return 0, or 1 if a file cannot be read, or 2 if the options are wrong
     */
    public int run(List<String> args, PrintStream out) {
        try {
            EvaluationOptions options = EvaluationOptions.parse(args);
            Metrics metrics = evaluate(options);
            out.println(options.json() ? json(metrics) : text(metrics));
            return DONE;
        } catch (BadArgumentException e) {
            out.println(messages.text("evaluate.usage", String.valueOf(e.getMessage())));
            return MISUSED;
        } catch (IOException | UncheckedIOException | UnknownFormatException e) {
            out.println(messages.text("evaluate.failed", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private Metrics evaluate(EvaluationOptions options) throws IOException, UnknownFormatException {
        List<JudgedQuestion> questions = JudgedQuestions.read(options.queries(), options.qrels());
        try (FileBase base = FileBase.read(options.bases(), options.asOf(), messages)) {
            var evaluation = new Evaluation(base.searcher(), questions, options.variant(), options.asOf());
            evaluation.warmUp();
            return evaluation.measure();
        }
    }

    private static String text(Metrics m) {
        return String.format(
                Locale.ROOT,
                "n      %d%nhit@1  %.4f%nhit@5  %.4f%nhit@10 %.4f%nMRR@10 %.4f%np50 ms %.2f%np95 ms %.2f%np99 ms %.2f",
                m.n(),
                m.hit1(),
                m.hit5(),
                m.hit10(),
                m.mrr10(),
                m.p50Ms(),
                m.p95Ms(),
                m.p99Ms());
    }

    private static String json(Metrics m) {
        return String.format(
                Locale.ROOT,
                "{\"n\":%d,\"hit1\":%.4f,\"hit5\":%.4f,\"hit10\":%.4f,\"mrr10\":%.4f,"
                        + "\"p50Ms\":%.3f,\"p95Ms\":%.3f,\"p99Ms\":%.3f}",
                m.n(),
                m.hit1(),
                m.hit5(),
                m.hit10(),
                m.mrr10(),
                m.p50Ms(),
                m.p95Ms(),
                m.p99Ms());
    }
}
