package vn.hoiluat.knowledge.evaluation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;

/** What to evaluate: the options of the command by name, each with its values in order. */
final class EvaluationOptions {

    private static final Set<String> VALUED = Set.of(
            "--base",
            "--queries",
            "--qrels",
            "--unanswerable",
            "--pairs",
            "--golden",
            "--expected",
            "--variant",
            "--seed",
            "--as-of");
    private static final Set<String> SWITCHES = Set.of("--unaccented", "--json");

    private final Map<String, List<String>> given = new HashMap<>();

    private EvaluationOptions() {}

    /** @throws BadArgumentException naming the argument that is missing or not understood */
    static EvaluationOptions parse(List<String> args) throws BadArgumentException {
        var options = new EvaluationOptions();
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!SWITCHES.contains(option) && !(VALUED.contains(option) && rest.hasNext())) {
                throw new BadArgumentException(option);
            }
            options.given
                    .computeIfAbsent(option, any -> new ArrayList<>())
                    .add(SWITCHES.contains(option) ? "" : rest.next());
        }
        options.check();
        return options;
    }

    /** Files of entries, searched as one base. */
    List<Path> bases() {
        return paths("--base");
    }

    Path queries() {
        return paths("--queries").getLast();
    }

    Path qrels() {
        return paths("--qrels").getLast();
    }

    /** Files of questions that the base does not answer. */
    List<Path> unanswerable() {
        return paths("--unanswerable");
    }

    /** Pairs of questions about the same point or not; null if none are to be told apart. */
    @Nullable
    Path pairs() {
        return last("--pairs");
    }

    /** Golden questions; null if none are to be asked. */
    @Nullable
    Path golden() {
        return last("--golden");
    }

    /** Figures that must not be lost; null if none are to be compared. */
    @Nullable
    Path expected() {
        return last("--expected");
    }

    /** How the questions are written. */
    Variant variant() {
        Variant otherwise = given.containsKey("--unaccented") ? Variant.UNACCENTED : Variant.CLEAN;
        return written("--variant")
                .map(name -> Variant.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    /** What the slips of a variant come from. */
    long seed() {
        return written("--seed").map(Long::parseLong).orElse(Evaluation.SEED);
    }

    /** Only published entries in force on this day count; null takes every entry. */
    @Nullable
    LocalDate asOf() {
        return written("--as-of").map(LocalDate::parse).orElse(null);
    }

    /** Whether the result is one line of JSON. */
    boolean json() {
        return given.containsKey("--json");
    }

    private void check() throws BadArgumentException {
        boolean asksJudged = golden() == null && pairs() == null;
        for (String needed : List.of("--base", "--queries", "--qrels")) {
            if (asksJudged && !given.containsKey(needed)) {
                throw new BadArgumentException(needed);
            }
        }
        for (Map.Entry<String, Runnable> readable : Map.<String, Runnable>of(
                        "--as-of", this::asOf, "--seed", this::seed, "--variant", this::variant)
                .entrySet()) {
            try {
                readable.getValue().run();
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new BadArgumentException(
                        readable.getKey() + " " + written(readable.getKey()).orElse(""));
            }
        }
    }

    private Optional<String> written(String option) {
        return Optional.ofNullable(given.get(option)).map(List::getLast);
    }

    private List<Path> paths(String option) {
        return given.getOrDefault(option, List.of()).stream().map(Path::of).toList();
    }

    private @Nullable Path last(String option) {
        return written(option).map(Path::of).orElse(null);
    }

    /** An argument is missing or not understood. */
    static final class BadArgumentException extends Exception {

        private static final long serialVersionUID = 1L;

        BadArgumentException(String argument) {
            super(argument);
        }
    }
}
