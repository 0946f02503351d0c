package vn.hoiluat.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WebProblemsTest {

    @Test
    void messageFile_hasASentenceForEveryProblem_andNoOther() throws IOException {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                WebProblems.class.getResourceAsStream("problems_vi.properties"), StandardCharsets.UTF_8)) {
            file.load(reader);
        }

        assertThat(file.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("address."))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(WebProblem.values()).map(WebProblem::key).toList());
    }
}
