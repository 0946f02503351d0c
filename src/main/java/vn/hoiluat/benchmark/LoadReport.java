package vn.hoiluat.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What load showed, beside the targets of the design (section 8). */
final class LoadReport {

    private static final double MIB = 1024.0 * 1024;

    private final List<LoadStep> steps;
    private final OptionalDouble secondsToReady;
    private final OptionalLong entries;

    /**
     * A report.
     *
     * @param secondsToReady from the start of the service's process until it was ready, if known
     * @param entries how many entries its index has, if known
     */
    LoadReport(List<LoadStep> steps, OptionalDouble secondsToReady, OptionalLong entries) {
        this.steps = List.copyOf(steps);
        this.secondsToReady = secondsToReady;
        this.entries = entries;
    }

    void print(PrintStream out) {
        out.println(Machine.describe());
        out.println(Texts.text("load.heading"));
        steps.forEach(step -> out.println(line(step)));
        out.println(Texts.text("load.target.acknowledgement"));
        out.println(Texts.text("load.target.reply"));
        steps.forEach(step -> step.residentBytes()
                .ifPresent(bytes -> out.println(Texts.text("load.memory", step.rate(), bytes / MIB))));
        entries.ifPresent(count -> out.println(Texts.text("load.entries", count)));
        out.println(Texts.text("load.target.memory"));
        secondsToReady.ifPresent(seconds -> out.println(Texts.text("load.ready", seconds)));
        long unanswered = steps.stream()
                .mapToLong(step -> step.posted() - step.reply().count())
                .sum();
        out.println(Texts.text(unanswered == 0 ? "load.all" : "load.unanswered", unanswered));
    }

    /** True if everything that was posted was answered. */
    boolean isComplete() {
        return steps.stream().allMatch(step -> step.reply().count() == step.posted());
    }

    private static String line(LoadStep step) {
        return Texts.text(
                "load.line",
                pad(step.rate()),
                pad(step.acknowledgement().count()),
                times(step.acknowledgement()),
                pad(step.reply().count()),
                times(step.reply()),
                step.repliesPerSecond());
    }

    private static String times(Percentiles times) {
        return "%8s %8s %8s".formatted(millis(times.at(50)), millis(times.at(95)), millis(times.at(99)));
    }

    private static String millis(Duration time) {
        return Texts.text("load.millis", time.toNanos() / 1e6);
    }

    private static String pad(int number) {
        return "%5d".formatted(number);
    }
}
