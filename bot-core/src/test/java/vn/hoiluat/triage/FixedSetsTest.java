package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.VietnameseText;

/** The sets that were written before the rules were looked at: every danger is found, and questions of law stay questions. */
class FixedSetsTest {

    private static final Triage TRIAGE = Triage.shipped();

    @ParameterizedTest
    @MethodSource("emergencies")
    void everyDanger_isAnEmergency(Line line) {
        assertThat(TRIAGE.words(line.field(2))).isInstanceOf(Triaged.Emergency.class);
    }

    @Test
    void mostDangers_areOfTheRightKind() {
        List<Line> emergencies = emergencies().toList();

        assertThat(emergencies)
                .filteredOn(line -> TriagedNames.of(TRIAGE.words(line.field(2))).equals(line.field(1)))
                .hasSizeGreaterThanOrEqualTo(emergencies.size() * 95 / 100);
    }

    @Test
    void theSet_isLargeEnough_andHalfOfItWithoutDiacritics() {
        List<Line> emergencies = emergencies().toList();

        assertThat(emergencies).hasSizeGreaterThanOrEqualTo(200);
        assertThat(emergencies)
                .filteredOn(line -> VietnameseText.plain(line.field(2)).equalsIgnoreCase(line.field(2)))
                .hasSizeGreaterThanOrEqualTo(emergencies.size() / 2);
    }

    @Test
    void legalQuestions_onViolenceAndDeath_areRarelyTakenForDanger() {
        assertThat(falseAlarms(UnaryOperator.identity()))
                .hasSizeLessThanOrEqualTo(legalQuestions().size() * 5 / 100);
        assertThat(falseAlarms(VietnameseText::plain))
                .hasSizeLessThanOrEqualTo(legalQuestions().size() * 5 / 100);
    }

    @Test
    void everydayQuestions_areHardlyEverTakenForDanger() {
        List<Line> everyday =
                DataFile.shipped(FixedSetsTest.class, "everyday.tsv").lines();

        assertThat(everyday)
                .filteredOn(line -> TRIAGE.words(line.field(1)) instanceof Triaged.Emergency
                        || TRIAGE.words(VietnameseText.plain(line.field(1))) instanceof Triaged.Emergency)
                .hasSizeLessThan(everyday.size() / 100);
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void privateMatters_areKeptPrivate(Line line) {
        assertThat(TRIAGE.words(line.field(2))).isInstanceOfSatisfying(Triaged.Question.class, question -> {
            assertThat(question.sensitive()).isTrue();
            assertThat(question.safetyLine())
                    .isEqualTo(question.safetyLine() || line.field(1).equals("SAFETY"));
        });
    }

    @Test
    void anEmergency_canBeExplained() {
        assertThat(TRIAGE.reasons("ổng tưới xăng lên người con bé rồi trời ơi"))
                .isNotEmpty()
                .allMatch(reason -> reason.matches(".*(rules|signs|words)\\.tsv:.*"));
        assertThat(TRIAGE.reasons("thủ tục ly hôn ở đâu")).isEmpty();
    }

    static Stream<Line> emergencies() {
        return DataFile.shipped(FixedSetsTest.class, "emergencies-fixed.tsv").lines().stream();
    }

    static Stream<Line> sensitive() {
        return DataFile.shipped(FixedSetsTest.class, "sensitive-fixed.tsv").lines().stream();
    }

    private static List<Line> legalQuestions() {
        return DataFile.shipped(FixedSetsTest.class, "legal-information.tsv").lines();
    }

    private static List<Line> falseAlarms(UnaryOperator<String> spelling) {
        return legalQuestions().stream()
                .filter(line -> TRIAGE.words(spelling.apply(line.field(2))) instanceof Triaged.Emergency)
                .toList();
    }
}
