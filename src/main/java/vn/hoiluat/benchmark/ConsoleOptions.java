package vn.hoiluat.benchmark;

import java.util.List;
import java.util.Set;

/**
 * How the console is measured.
 *
 * @param cases how many the store holds, each with five messages
 * @param calls how often each call is measured
 * @param seed the same seed makes the same cases and calls
 */
record ConsoleOptions(int cases, int calls, int seed) {

    private static final Set<String> KNOWN = Set.of("cases", "calls", "seed");

    static ConsoleOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words, KNOWN);
        return new ConsoleOptions(
                arguments.number("cases", 200_000, 100, 5_000_000),
                arguments.number("calls", 200, 1, 10_000),
                arguments.number("seed", 1, 0, Integer.MAX_VALUE));
    }
}
