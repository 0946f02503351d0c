package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.knowledge.evaluation.EvaluationOptions.BadArgumentException;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.evaluation.Likeness.Pair;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The command {@code evaluate}: search over judged questions ({@code --base F --queries F --qrels F}), with
 * {@code --unanswerable F} decisions besides; {@code --pairs F} likeness; {@code --golden F} golden questions. Several bases are
 * searched as one; variants are {@link Variants.Variant}. Needs neither a store nor a running service.
 */
public final class EvaluateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Messages messages = new Messages();
    private final Supplier<AnsweringSettings> bands;
    private final Clock clock;

    /** @param bands where answering begins; asked for only if decisions are measured */
    public EvaluateCommand(Supplier<AnsweringSettings> bands, Clock clock) {
        this.bands = bands;
        this.clock = clock;
    }

    /**
     * Measures and prints.
     *
     * @param args the options, without the command's name
     * @return 0, or 1 if a file cannot be read or a figure has fallen, or 2 if the options are wrong
     */
    public int run(List<String> args, PrintStream out) {
        try {
            EvaluationOptions options = EvaluationOptions.parse(args);
            EvaluationReport report = evaluate(options);
            report.print(out, options.json());
            return report.hasFallen() ? FAILED : DONE;
        } catch (BadArgumentException e) {
            out.println(messages.text("evaluate.usage", String.valueOf(e.getMessage())));
            return MISUSED;
        } catch (IOException | UncheckedIOException | UnknownFormatException e) {
            out.println(messages.text("evaluate.failed", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private EvaluationReport evaluate(EvaluationOptions options) throws IOException, UnknownFormatException {
        var report = new EvaluationReport(messages);
        Path expected = options.expected();
        List<ExpectedFigures> held = expected == null ? List.of() : ExpectedFigures.read(expected);
        Path golden = options.golden();
        Path pairs = options.pairs();
        if (golden != null) {
            golden(golden, options, report);
        } else if (pairs != null) {
            Likeness.Measured found = pairs(pairs, options);
            report.add(found);
            compare(pairs, ExpectedFigures.PAIRS, List.of(found.auroc()), held, expected, report);
        } else {
            judged(options, held, report);
        }
        return report;
    }

    private void judged(EvaluationOptions options, List<ExpectedFigures> held, EvaluationReport report)
            throws IOException, UnknownFormatException {
        List<JudgedQuestion> questions = JudgedQuestions.read(options.queries(), options.qrels());
        List<String> others = new ArrayList<>();
        for (Path file : options.unanswerable()) {
            others.addAll(DecisionEvaluation.unanswerable(file));
        }
        try (FileBase base = FileBase.read(options.bases(), options.asOf(), messages)) {
            var evaluation =
                    new Evaluation(base.searcher(), questions, options.variant(), options.seed(), options.asOf());
            evaluation.warmUp();
            Metrics metrics = evaluation.measure();
            report.add(metrics);
            String variant = options.variant().name().toLowerCase(Locale.ROOT);
            compare(options.queries(), variant, metrics.figures(), held, options.expected(), report);
            if (!others.isEmpty()) {
                DecisionMetrics decisions = new DecisionEvaluation(BaseRehearsal.over(base, bands.get()), day(options))
                        .measure(evaluation.asWritten(), others);
                report.add(decisions);
                String kind = ExpectedFigures.DECISION;
                compare(options.queries(), kind, decisions.figures(), held, options.expected(), report);
            }
        }
    }

    private Likeness.Measured pairs(Path file, EvaluationOptions options) throws IOException, UnknownFormatException {
        List<Pair> pairs = Likeness.read(file);
        try (FileBase base = FileBase.withQuestions(options.bases(), Likeness.firstQuestions(pairs), messages)) {
            return Likeness.measure(pairs, base.searcher());
        }
    }

    private void golden(Path file, EvaluationOptions options, EvaluationReport report)
            throws IOException, UnknownFormatException {
        List<GoldenQuestion> questions = GoldenQuestion.read(file);
        try (FileBase base = FileBase.published(options.bases())) {
            report.add(GoldenReport.of(questions, BaseRehearsal.over(base, bands.get()), day(options)));
        }
    }

    private static void compare(
            Path questions,
            String kind,
            List<Double> found,
            List<ExpectedFigures> held,
            @Nullable Path expected,
            EvaluationReport report) {
        if (expected != null) {
            ExpectedFigures.find(held, questions, kind)
                    .ifPresentOrElse(
                            one -> report.compare(one.compare(found)),
                            () -> report.nothingExpected(questions.getFileName() + " " + kind));
        }
    }

    private LocalDate day(EvaluationOptions options) {
        return Objects.requireNonNullElseGet(options.asOf(), () -> LocalDate.now(clock.withZone(VIETNAM)));
    }
}
