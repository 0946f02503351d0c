package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How load is made.
 *
 * @param rates messages a second, one step after another
 * @param seconds how long each step posts
 * @param questions the question file, null for the questions that come with the program
 */
record LoadOptions(
        List<Integer> rates, int seconds, @Nullable Path questions) {

    private static final Set<String> KNOWN = Set.of("rates", "seconds", "questions");

    LoadOptions {
        rates = List.copyOf(rates);
    }

    static LoadOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words, KNOWN);
        return new LoadOptions(
                arguments.numbers("rates", "50,100,200", 1, 2000),
                arguments.number("seconds", 20, 1, 600),
                arguments.path("questions"));
    }
}
