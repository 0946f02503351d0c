package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the sync with the central database is measured.
 *
 * @param files what the base is imported from
 * @param edits how many records each side changes; every tenth is changed by both
 * @param seed the same seed changes the same records
 */
record SyncOptions(List<Path> files, int edits, int seed) {

    private static final Set<String> KNOWN = Set.of("base", "edits", "seed");

    static SyncOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words, KNOWN);
        Path base = Objects.requireNonNullElse(arguments.path("base"), Path.of("../shared/data/base"));
        return new SyncOptions(
                Arguments.files(base, List.of("articles.jsonl.gz", "question-pairs.jsonl.gz")),
                arguments.number("edits", 500, 10, 5_000),
                arguments.number("seed", 1, 0, Integer.MAX_VALUE));
    }
}
