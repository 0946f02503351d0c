package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.SharedFiles;
import vn.hoiluat.language.VietnameseText;

/** Real questions that nobody was in danger for, with and without marks. */
class FalseAlarmsTest {

    private static final Triage TRIAGE = Triage.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"zalo.queries.tsv", "informal.queries.tsv", "no-answer.tsv", "paraphrases.queries.tsv"})
    void legalQuestions_areQuestions(String file) throws IOException {
        List<String> questions = questions(file);

        for (String question : questions) {
            assertThat(TRIAGE.words(question)).as(question).isInstanceOf(Triaged.Question.class);
        }
        assertThat(count(questions.stream().map(VietnameseText::plain).toList()).getOrDefault("QUESTION", 0L))
                .isGreaterThanOrEqualTo(questions.size() * 99L / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zalo.queries.tsv",
                "informal.queries.tsv",
                "no-answer.tsv",
                "paraphrases.queries.tsv",
                "off-topic.txt"
            })
    void nothing_isAnEmergency(String file) throws IOException {
        for (String question : questions(file)) {
            assertThat(TRIAGE.words(question)).as(question).isNotInstanceOf(Triaged.Emergency.class);
            assertThat(TRIAGE.words(VietnameseText.plain(question)))
                    .as(question)
                    .isNotInstanceOf(Triaged.Emergency.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"off-topic.txt"})
    void idleTalk_isMostlyOffTopic(String file) throws IOException {
        List<String> lines = questions(file);

        assertThat(count(lines).getOrDefault("OFF_TOPIC", 0L)).isGreaterThanOrEqualTo(lines.size() * 9L / 10);
    }

    private static Map<String, Long> count(List<String> texts) {
        return texts.stream()
                .map(TRIAGE::words)
                .map(TriagedNames::of)
                .collect(Collectors.groupingBy(name -> name.replace("+SAFETY", ""), Collectors.counting()));
    }

    private static List<String> questions(String file) throws IOException {
        return Files.readAllLines(SharedFiles.require("data/eval/" + file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }
}
