package vn.hoiluat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository as files, for tests that read sources and texts. */
public final class ProgramSources {

    private static final List<String> MAIN_FOLDERS = List.of(
            "bot-core/src/main/java", "channels/src/main/java", "knowledge-base/src/main/java", "src/main/java");

    private ProgramSources() {}

    /** The top of the repository. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("bot-core/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds bot-core");
        }
        return folder;
    }

    /** All Java files of the main code of every module. */
    public static List<Path> mainJava() {
        return MAIN_FOLDERS.stream()
                .map(root()::resolve)
                .filter(Files::isDirectory)
                .flatMap(ProgramSources::javaFiles)
                .toList();
    }

    /** A file's text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the repository by its path from the top. */
    public static String read(String path) {
        return read(root().resolve(path));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
