package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What each step of a sync took, and the most memory that was held. */
final class SyncReport {

    private static final double MIB = 1024.0 * 1024;

    private final List<Step> steps = new ArrayList<>();

    /**
     * One step.
     *
     * @param records how many records or entries it went over
     * @param result what came of it, in words
     */
    private record Step(String name, long records, Duration took, String result) {}

    void add(String name, long records, Duration took, String result) {
        steps.add(new Step(name, records, took, result));
    }

    void print(PrintStream out) throws IOException {
        out.println(Machine.describe());
        for (Step step : steps) {
            double seconds = step.took().toNanos() / 1e9;
            out.println(Texts.text(
                    "sync.step", step.name(), step.records(), seconds, step.records() / seconds, step.result()));
        }
        out.println(Texts.text("sync.heap", heap() / MIB));
        OptionalLong resident = resident();
        if (resident.isPresent()) {
            out.println(Texts.text("sync.resident", resident.getAsLong() / MIB));
        }
    }

    /** The most that each part of the heap held; the parts need not have been full at the same time. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The most memory this process held, where the system tells as Linux does. */
    private static OptionalLong resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst()
                : OptionalLong.empty();
    }
}
