package vn.hoiluat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder for one run. */
final class Workspace implements AutoCloseable {

    private final Path folder;
    private boolean kept;

    Workspace() throws IOException {
        folder = Files.createTempDirectory("hoiluat-bench-");
    }

    Path folder() {
        return folder;
    }

    /** Leaves the folder where it is, for somebody to look into. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        }
    }
}
