package vn.hoiluat.benchmark;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program as it is delivered, for tests that run it as a process of its own. */
final class Program {

    private static final List<String> OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1");

    private Program() {}

    /** Without the classes of tests, which its search for parts would find. */
    static ProgramLaunch launch() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes") && !place.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new ProgramLaunch("vn.hoiluat.HoiLuatApplication", classPath, OPTIONS);
    }
}
