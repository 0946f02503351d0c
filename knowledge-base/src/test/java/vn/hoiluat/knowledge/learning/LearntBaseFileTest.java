package vn.hoiluat.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.reading.BaseLanguage;

class LearntBaseFileTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void written_isReadAgain() throws IOException {
        LearntBaseFile file = written();

        LearntBase read = file.read().orElseThrow();

        assertThat(read.entries()).isEqualTo(2);
        assertThat(read.learntAt()).isEqualTo(AT);
        assertThat(read.language().size()).isGreaterThanOrEqualTo(4);
        assertThat(read.fields().fields()).isEqualTo(fields().fields());
        assertThat(folder.toFile().list()).containsExactly("learnt");
    }

    @Test
    void missingFile_isNone() {
        assertThat(new LearntBaseFile(folder.resolve("none")).read()).isEmpty();
    }

    @Test
    void damagedFile_isNone() throws IOException {
        LearntBaseFile file = written();
        byte[] bytes = Files.readAllBytes(folder.resolve("learnt"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("learnt"), bytes);

        assertThat(file.read()).isEmpty();
    }

    @Test
    void otherVersion_isNone() throws IOException {
        LearntBaseFile file = written();
        byte[] bytes = Files.readAllBytes(folder.resolve("learnt"));
        bytes[7]++;
        Files.write(folder.resolve("learnt"), bytes);

        assertThat(file.read()).isEmpty();
    }

    private LearntBaseFile written() throws IOException {
        var file = new LearntBaseFile(folder.resolve("learnt"));
        file.write(new LearntBase(2, AT, BaseLanguage.learn(Stream.of("đăng ký kết hôn")), fields()));
        return file;
    }

    private static FieldsOfLaw fields() {
        try (var index = KnowledgeIndex.inMemory()) {
            for (int i = 0; i < 4; i++) {
                index.put(IndexedEntry.of(
                        "t:" + i,
                        1,
                        Given.content(i < 3 ? "Đăng ký kết hôn thế nào?" : "Sang tên sổ đỏ thế nào?", "Đáp."),
                        List.of()));
            }
            index.refresh();
            return FieldLearner.learn(index);
        }
    }
}
