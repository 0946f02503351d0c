package vn.hoiluat.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/**
 * What the console's calls took, beside their target.
 *
 * @param messages of all cases
 * @param bytes of the data directory
 * @param stored how long it took to store them
 * @param indexed how long after the start of the service they could be searched
 */
record ConsoleReport(
        ConsoleOptions options,
        long messages,
        long bytes,
        Duration stored,
        Duration indexed,
        Map<String, Percentiles> calls) {

    private static final Duration MOST = Duration.ofMillis(300);
    private static final double MIB = 1024.0 * 1024;

    void print(PrintStream out) {
        out.println(Machine.describe());
        out.println(Texts.text(
                "console.data",
                options.cases(),
                messages,
                bytes / MIB,
                stored.toMillis() / 1000.0,
                indexed.toMillis() / 1000.0));
        out.println(Texts.text("console.heading"));
        calls.forEach((call, times) -> out.println(
                "%-22s %s %s %s".formatted(call, millis(times.at(50)), millis(times.at(95)), millis(times.at(99)))));
        out.println(Texts.text(isGood() ? "console.good" : "console.slow"));
    }

    /** True if every call keeps to the target. */
    boolean isGood() {
        return calls.values().stream().allMatch(times -> times.at(95).compareTo(MOST) < 0);
    }

    private static String millis(Duration time) {
        return "%8s".formatted(Texts.text("load.millis", time.toNanos() / 1e6));
    }
}
