package vn.hoiluat.knowledge.evaluation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;

/**
 * What to evaluate.
 *
 * @param bases files of entries, searched as one base
 * @param variant how the questions are written
 * @param asOf only published entries in force on this day count; null takes every entry
 * @param json whether the result is one line of JSON
 */
record EvaluationOptions(
        List<Path> bases,
        Path queries,
        Path qrels,
        Variant variant,
        @Nullable LocalDate asOf,
        boolean json) {

    EvaluationOptions {
        bases = List.copyOf(bases);
    }

    /** @throws BadArgumentException naming the argument that is missing or not understood */
    static EvaluationOptions parse(List<String> args) throws BadArgumentException {
        List<Path> bases = new ArrayList<>();
        Path queries = null;
        Path qrels = null;
        LocalDate asOf = null;
        Variant variant = Variant.CLEAN;
        boolean json = false;
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--base" -> bases.add(Path.of(value(option, rest)));
                case "--queries" -> queries = Path.of(value(option, rest));
                case "--qrels" -> qrels = Path.of(value(option, rest));
                case "--as-of" -> asOf = day(value(option, rest));
                case "--unaccented" -> variant = Variant.UNACCENTED;
                case "--variant" -> variant = variant(value(option, rest));
                case "--json" -> json = true;
                default -> throw new BadArgumentException(option);
            }
        }
        if (bases.isEmpty()) {
            throw new BadArgumentException("--base");
        }
        if (queries == null) {
            throw new BadArgumentException("--queries");
        }
        if (qrels == null) {
            throw new BadArgumentException("--qrels");
        }
        return new EvaluationOptions(bases, queries, qrels, variant, asOf, json);
    }

    private static String value(String option, Iterator<String> rest) throws BadArgumentException {
        if (!rest.hasNext()) {
            throw new BadArgumentException(option);
        }
        return rest.next();
    }

    private static Variant variant(String written) throws BadArgumentException {
        try {
            return Variant.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--variant " + written);
        }
    }

    private static LocalDate day(String written) throws BadArgumentException {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new BadArgumentException("--as-of " + written);
        }
    }

    /** An argument is missing or not understood. */
    static final class BadArgumentException extends Exception {

        private static final long serialVersionUID = 1L;

        BadArgumentException(String argument) {
            super(argument);
        }
    }
}
