package vn.hoiluat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The documents and data that lie beside a checkout, in {@code ../shared}; {@code -Dshared=…} names another place. A test
 * that needs them is skipped where they are absent, and fails on a build server.
 */
public final class SharedFiles {

    private SharedFiles() {}

    /** The file, which exists. */
    public static Path require(String path) {
        Path file = root().resolve(path);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(file + " is absent, and CI=true");
            }
            Assumptions.abort("skipped: " + file + " is absent");
        }
        return file;
    }

    private static Path root() {
        String given = System.getProperty("shared");
        if (given != null) {
            return Path.of(given);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("../shared") : folder.resolveSibling("shared");
    }
}
