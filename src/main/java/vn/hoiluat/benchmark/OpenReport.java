package vn.hoiluat.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the calls of the open base took, beside their targets.
 *
 * @param entries how many are open
 * @param stored how long it took to import them
 * @param opened how long after the start of the service all of them were open
 * @param refused how many of them the service had no time for
 * @param before memory that the service held before the calls, in bytes, where the system tells
 * @param after the same afterwards
 */
record OpenReport(
        int entries,
        Duration stored,
        Duration opened,
        Map<String, Percentiles> calls,
        int refused,
        OptionalLong before,
        OptionalLong after) {

    private static final Duration MOST = Duration.ofMillis(200);
    private static final Duration MOST_TYPING = Duration.ofMillis(100);
    private static final double MIB = 1024.0 * 1024;

    void print(PrintStream out) {
        out.println(Machine.describe());
        out.println(Texts.text("open.data", entries, stored.toMillis() / 1000.0, opened.toMillis() / 1000.0));
        out.println(Texts.text("open.heading"));
        calls.forEach((call, times) -> out.println(
                "%-26s %s %s %s".formatted(call, millis(times.at(50)), millis(times.at(95)), millis(times.at(99)))));
        out.println(Texts.text("open.refused", refused));
        if (before.isPresent() && after.isPresent()) {
            out.println(Texts.text("open.memory", before.getAsLong() / MIB, after.getAsLong() / MIB));
        }
        out.println(Texts.text(isGood() ? "open.good" : "open.slow"));
    }

    /** True if every call keeps to its target. */
    boolean isGood() {
        return refused == 0
                && calls.entrySet().stream()
                        .allMatch(call -> call.getValue().at(95).compareTo(most(call.getKey())) < 0);
    }

    private static Duration most(String call) {
        return call.equals(OpenCalls.TYPING) ? MOST_TYPING : MOST;
    }

    private static String millis(Duration time) {
        return "%8s".formatted(Texts.text("load.millis", time.toNanos() / 1e6));
    }
}
