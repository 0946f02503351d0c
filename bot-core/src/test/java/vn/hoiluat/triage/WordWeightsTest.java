package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table words.tsv is what the sets teach. After a set has changed, {@code mvn -pl bot-core test -Dtest=WordWeightsTest
 * -Dwords.write=true} makes it again and leaves the figures of the cross-validation in target/words.txt.
 */
class WordWeightsTest {

    private static final Path TABLE = Path.of("src/main/resources/vn/hoiluat/triage/words.tsv");
    private static final Path FIGURES = Path.of("target/words.txt");

    @Test
    void theTable_isWhatTheSetsTeach() throws IOException {
        List<TrainingText> texts = TrainingText.all();
        if (Boolean.getBoolean("words.write")) {
            write(texts);
        }

        assertThat(WordWeightsTrainer.learn(texts, committedLimit()))
                .as("made again with -Dwords.write=true")
                .isEqualTo(Files.readAllLines(TABLE));
    }

    @Test
    void theLimit_isChosenByCrossValidation() throws IOException {
        assumeTrue(
                "true".equals(System.getenv("CI")), "learning five times over takes half a minute: only with CI=true");

        assertThat(new CrossValidation(TrainingText.all()).limit()).isEqualTo(committedLimit());
    }

    private static void write(List<TrainingText> texts) throws IOException {
        CrossValidation measured = new CrossValidation(texts);
        int limit = measured.limit();
        Files.write(TABLE, WordWeightsTrainer.learn(texts, limit));
        List<String> figures = new ArrayList<>(List.of("limit " + limit));
        figures.addAll(measured.report(limit));
        Files.write(FIGURES, figures);
    }

    private static int committedLimit() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("enough\t"))
                .mapToInt(line -> Integer.parseInt(line.split("\t")[1]))
                .findFirst()
                .orElseThrow();
    }
}
