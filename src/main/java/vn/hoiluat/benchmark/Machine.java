package vn.hoiluat.benchmark;

import java.lang.management.ManagementFactory;

/** What figures were measured on. */
final class Machine {

    private Machine() {}

    /** Cores, Java and system; and how busy the system was with everything that runs on it. */
    static String describe() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Texts.text(
                "machine",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                load);
    }
}
