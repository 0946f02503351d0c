package vn.hoiluat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.answering.AskBackReason;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

class QuestionReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Topic DIVORCE = Topic.of("muốn ly hôn đơn phương thì nộp đơn ở đâu", Instant.EPOCH);

    private final QuestionReader reader = QuestionReader.shipped();

    static List<Line> several() {
        return DataFile.shipped(QuestionReaderTest.class, "several-questions.tsv")
                .lines();
    }

    static List<Line> followUps() {
        return DataFile.shipped(QuestionReaderTest.class, "follow-ups.tsv").lines();
    }

    static List<Line> numbers() {
        return DataFile.shipped(QuestionReaderTest.class, "messages-with-numbers.tsv")
                .lines();
    }

    static List<Line> places() {
        return DataFile.shipped(QuestionReaderTest.class, "messages-with-places.tsv")
                .lines();
    }

    @ParameterizedTest
    @MethodSource("several")
    void questions_arePartedWhereMattersDiffer_andOnlyThere(Line line) {
        Understanding.Clear read = read(line.field(0).replace("\\n", "\n"), null);

        assertThat(read.parts()).extracting(QuestionPart::search).isEqualTo(after(line, 1));
    }

    @ParameterizedTest
    @MethodSource("followUps")
    void followUp_isCompletedByTheQuestionBefore_unlessItStandsAlone(Line line) {
        Understanding.Clear read = read(line.field(1), Topic.of(line.field(0), Instant.EPOCH));

        assertThat(read.first().searches()).isEqualTo(after(line, 2));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void spokenNumbers_becomeFigures_besideTheWords(Line line) {
        QuestionPart part = read(line.field(0), null).first();

        String figures = part.amounts().stream()
                .map(amount -> amount.figure() + (amount.money() ? "đ" : ""))
                .collect(Collectors.joining("; "));
        assertThat(part.search()).isEqualTo(line.field(1));
        assertThat(figures.isEmpty() ? "-" : figures).isEqualTo(line.field(2));
    }

    @ParameterizedTest
    @MethodSource("places")
    void formerPlaces_areKnownByTheirOldNames(Line line) {
        String places = read(line.field(0), null).first().places().stream()
                .map(place -> place.name() + " = " + String.join(", ", place.now()))
                .collect(Collectors.joining("; "));

        assertThat(places.isEmpty() ? "-" : places).isEqualTo(line.field(1));
    }

    @Test
    void fewWordsThatLean_withNothingBefore_missTheirMatter() {
        assertThat(read("thế còn con thì sao?", null).first().missing()).isEqualTo(AskBackReason.MATTER);
        assertThat(read("cần giấy tờ gì", null).first().missing()).isEqualTo(AskBackReason.MATTER);
        assertThat(read("thế còn con thì sao?", DIVORCE).first().missing()).isNull();
        assertThat(read("mất sổ đỏ làm lại ở đâu", null).first().missing()).isNull();
    }

    @Test
    void districtThatIsNoMore_withAskingWhere_missesTheCommune() {
        assertThat(read("huyện Quang Bình giờ nộp hồ sơ hộ tịch ở đâu", null)
                        .first()
                        .missing())
                .isEqualTo(AskBackReason.COMMUNE);
        assertThat(read("huyện Quang Bình có bao nhiêu dân", null).first().missing())
                .isNull();
    }

    @Test
    void answerToWhatWasAskedBack_completesTheQuestion() {
        Topic asked = Topic.of("huyện Quang Bình nộp hồ sơ hộ tịch ở đâu", Instant.EPOCH)
                .asked();

        Understanding.Clear read = read("xã Tân Trịnh ạ", asked);

        assertThat(read.parts()).hasSize(1);
        assertThat(read.first().search()).isEqualTo("huyện Quang Bình nộp hồ sơ hộ tịch ở đâu xã Tân Trịnh");
        assertThat(read.first().missing()).isNull();
    }

    @Test
    void anotherQuestionInsteadOfThatAnswer_leavesBothToBeAnswered() {
        Topic asked = Topic.of("huyện Quang Bình nộp hồ sơ hộ tịch ở đâu", Instant.EPOCH)
                .asked();

        Understanding.Clear read = read("vượt đèn đỏ phạt bao nhiêu", asked);

        assertThat(read.parts())
                .extracting(QuestionPart::search)
                .containsExactly("huyện Quang Bình nộp hồ sơ hộ tịch ở đâu", "vượt đèn đỏ phạt bao nhiêu");
    }

    @Test
    void noLetter_isUnclear() {
        assertThat(reader.read("??? 123", TODAY)).isInstanceOf(Understanding.Unclear.class);
    }

    @Test
    void placesAreOldOnlyFromTheirDay() {
        assertThat(Places.shipped().in("Tôi ở Trà Vinh", LocalDate.of(2025, 6, 30)))
                .isEmpty();
        assertThat(Places.shipped().in("Tôi ở Trà Vinh", LocalDate.of(2025, 7, 1)))
                .hasSize(1);
    }

    @Test
    void sixtyThreeProvinces_becameThirtyFour() {
        Places places = Places.shipped();

        assertThat(places.oldProvinces()).hasSize(63);
        assertThat(places.oldProvinces().stream()
                        .map(old -> places.provinceNow(old).orElseThrow())
                        .distinct())
                .hasSize(34);
        assertThat(places.oldProvinces())
                .allMatch(old -> places.in("Tôi ở tỉnh " + old, TODAY).isEmpty()
                        == places.provinceNow(old).orElseThrow().endsWith(old));
    }

    @Test
    void mixturesOfEverything_areRead_andLoseNoDigit() {
        Random random = new Random(4);
        List<String> bits = Stream.of(several(), followUps(), numbers(), places())
                .flatMap(List::stream)
                .flatMap(line -> line.fields().stream())
                .toList();
        for (int i = 0; i < 1500; i++) {
            String text = bits.get(random.nextInt(bits.size()))
                    + List.of(" ", ", ", "? ", "\n", "; ").get(random.nextInt(5))
                    + bits.get(random.nextInt(bits.size()));

            if (reader.read(text, TODAY, random.nextBoolean() ? DIVORCE : null) instanceof Understanding.Clear clear) {
                assertThat(clear.parts()).hasSizeBetween(1, QuestionReader.MOST_PARTS);
                assertThat(clear.question()).doesNotContain("\n").isNotBlank();
            }
        }
    }

    private Understanding.Clear read(String text, @Nullable Topic before) {
        return (Understanding.Clear) reader.read(text, TODAY, before);
    }

    private static List<String> after(Line line, int index) {
        return line.fields().subList(index, line.fields().size());
    }
}
