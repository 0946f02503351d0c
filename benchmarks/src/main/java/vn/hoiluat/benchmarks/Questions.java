package vn.hoiluat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.hoiluat.datafile.DataFile;

/** The questions of a file of id and question, one after another and again from the first. Used by one thread. */
final class Questions {

    private final List<String> all;
    private int next;

    private Questions(List<String> all) {
        this.all = all;
    }

    static Questions of(String file) throws IOException {
        return new Questions(DataFile.at(Path.of(file)).lines().stream()
                .map(line -> line.field(1))
                .toList());
    }

    String next() {
        next = (next + 1) % all.size();
        return all.get(next);
    }
}
