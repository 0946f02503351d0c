package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets that lie beside the repository. Without them a test is skipped; on the build server it fails. */
public final class SharedData {

    private static final Path ROOT = Path.of("../../shared/data");

    private SharedData() {}

    /** The file, by its path below the data folder. */
    public static Path file(String path) {
        Path file = ROOT.resolve(path);
        boolean isThere = Files.exists(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as("%s must be there when CI=true", file).isTrue();
        }
        assumeTrue(isThere, () -> file + " is not there: skipped");
        return file;
    }
}
