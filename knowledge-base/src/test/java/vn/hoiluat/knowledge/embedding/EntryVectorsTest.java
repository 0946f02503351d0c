package vn.hoiluat.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryVectorsTest {

    @TempDir
    Path folder;

    @Test
    void nearest_nearestFirst_withTheCosine() {
        try (EntryVectors vectors = filled()) {
            Map<String, Double> near = vectors.nearest(new float[] {0.8f, 0.6f}, 5);

            assertThat(near.keySet()).containsExactly("a", "b");
            assertThat(near.get("a")).isEqualTo(0.8, within(1e-6));
            assertThat(near.get("b")).isEqualTo(0.6, within(1e-6));
        }
    }

    @Test
    void put_again_replaces() {
        try (EntryVectors vectors = filled()) {
            vectors.put("a", "other", new float[] {0, 1});
            vectors.remove("b");
            vectors.commit();

            assertThat(vectors.size()).isEqualTo(1);
            assertThat(vectors.textOf("a")).contains("other");
            assertThat(vectors.textOf("b")).isEmpty();
        }
    }

    @Test
    void retain_dropsTheOthers() {
        try (EntryVectors vectors = filled()) {
            vectors.retain(Set.of("b", "c"));
            vectors.commit();

            assertThat(vectors.nearest(new float[] {1, 0}, 5).keySet()).containsExactly("b");
        }
    }

    @Test
    void open_again_hasThem_butNotOfAnotherModel() {
        filled().close();

        try (EntryVectors same = EntryVectors.open(folder, "model-1")) {
            assertThat(same.size()).isEqualTo(2);
        }
        try (EntryVectors other = EntryVectors.open(folder, "model-2")) {
            assertThat(other.size()).isZero();
        }
    }

    @Test
    void open_damaged_startsAnew() throws IOException {
        filled().close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "no index");
            }
        }

        try (EntryVectors vectors = EntryVectors.open(folder, "model-1")) {
            assertThat(vectors.size()).isZero();
        }
    }

    private EntryVectors filled() {
        EntryVectors vectors = EntryVectors.open(folder, "model-1");
        vectors.put("a", "A", new float[] {1, 0});
        vectors.put("b", "B", new float[] {0, 1});
        vectors.commit();
        return vectors;
    }
}
