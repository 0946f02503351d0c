package vn.hoiluat.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How this program is started once more as a process of its own: with the same Java, the same Java options and the same
 * classes, whether they are the jar or folders.
 */
final class ProgramLaunch {

    private static final List<String> NOT_INHERITED = List.of("-agentlib:", "-javaagent:", "-Xdebug", "-Xrunjdwp:");

    private final String mainClass;
    private final String classPath;
    private final List<String> javaOptions;

    /**
     * A program of these classes.
     *
     * @param classPath as the system writes it; one jar alone is run as it is
     */
    ProgramLaunch(String mainClass, String classPath, List<String> javaOptions) {
        this.mainClass = mainClass;
        this.classPath = classPath;
        this.javaOptions = javaOptions;
    }

    /** As this very process was started. The main class counts where the classes do not come from one runnable jar. */
    static ProgramLaunch likeThisProcess(String mainClass) {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> NOT_INHERITED.stream().noneMatch(option::startsWith))
                .toList();
        return new ProgramLaunch(mainClass, System.getProperty("java.class.path", ""), options);
    }

    /** Starts the program. */
    ChildProcess start(String name, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        boolean oneJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        command.addAll(oneJar ? List.of("-jar", classPath) : List.of(mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        if (!oneJar) {
            // Longer than some systems take as an argument.
            builder.environment().put("CLASSPATH", classPath);
        }
        return new ChildProcess(name, builder.start(), log);
    }
}
