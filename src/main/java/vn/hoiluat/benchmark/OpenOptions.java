package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the open use of the base is measured.
 *
 * @param files what the base is imported from
 * @param calls how often each call is measured
 * @param seed the same seed makes the same calls
 */
record OpenOptions(List<Path> files, int calls, int seed) {

    private static final Set<String> KNOWN = Set.of("base", "files", "calls", "seed");
    private static final String USUAL = "articles.jsonl.gz,question-pairs.jsonl.gz";

    static OpenOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words, KNOWN);
        Path base = Objects.requireNonNullElse(arguments.path("base"), Path.of("../shared/data/base"));
        return new OpenOptions(
                Arguments.files(
                        base,
                        List.of(Objects.requireNonNullElse(arguments.word("files"), USUAL)
                                .split(","))),
                arguments.number("calls", 200, 1, 10_000),
                arguments.number("seed", 1, 0, Integer.MAX_VALUE));
    }
}
