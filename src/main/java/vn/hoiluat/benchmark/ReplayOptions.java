package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How a replay is run.
 *
 * @param questions the question file
 * @param limit how many of its questions are asked, counted from its beginning
 * @param duplicates the share of messages posted twice
 * @param shuffled whether the order is mixed
 * @param kills how often the service is killed on the way
 * @param seed the same seed gives the same order and the same kills
 * @param rate postings a second
 * @param channels on which citizens write
 * @param faults how many messages each platform refuses at first; a quarter as many it takes without an answer
 */
record ReplayOptions(
        Path questions,
        int limit,
        double duplicates,
        boolean shuffled,
        int kills,
        long seed,
        int rate,
        Set<String> channels,
        int faults) {

    private static final Set<String> KNOWN =
            Set.of("questions", "limit", "duplicates", "shuffle", "kills", "seed", "rate", "channels", "faults");

    private static final List<String> CHANNELS = List.of("zalo", "messenger", "sms", "web");

    static ReplayOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words, KNOWN);
        Path questions = arguments.path("questions");
        if (questions == null) {
            throw new BadOptionException("option.missing", "questions");
        }
        return new ReplayOptions(
                questions,
                arguments.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE),
                arguments.share("duplicates", 0.2),
                arguments.flag("shuffle", true),
                arguments.number("kills", 3, 0, 100),
                arguments.number("seed", 1, 0, Integer.MAX_VALUE),
                arguments.number("rate", 100, 1, 2000),
                arguments.someOf("channels", CHANNELS),
                arguments.number("faults", 20, 0, 10_000));
    }
}
