package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionFileTest {

    @TempDir
    Path folder;

    @Test
    void lines_areQuestions_plainAndCompressed() throws IOException {
        String text = "q1\tĐăng ký kết hôn ở đâu?\n\nq2\tTách thửa\tđất\n";
        Path plain = Files.writeString(folder.resolve("a.tsv"), text);
        Path compressed = folder.resolve("b.tsv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(QuestionFile.read(plain))
                .isEqualTo(QuestionFile.read(compressed))
                .containsExactly(
                        new AskedQuestion("q1", "Đăng ký kết hôn ở đâu?"), new AskedQuestion("q2", "Tách thửa\tđất"));
    }

    @Test
    void lineWithoutTab_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "q1 no tab\n");

        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.tsv");
    }
}
