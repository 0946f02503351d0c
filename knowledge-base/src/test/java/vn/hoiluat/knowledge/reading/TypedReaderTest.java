package vn.hoiluat.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;

class TypedReaderTest {

    private static final Pattern WITH_DIGITS = Pattern.compile("[\\p{L}\\d]*\\d[\\p{L}\\d/-]*");
    private static final String LETTERS =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạấầếềộốờợứừựýỳzfwj0123456789 .,?!/-&@\n\u0301\uD83D\uDE00";

    private final TypedReader reader = new TypedReader(StarterLanguage.LEARNT, ReadingTables.shipped());

    @Test
    void typed_isReadAsTheTableSays() {
        List<DataFile.Line> lines =
                DataFile.shipped(TypedReaderTest.class, "read.tsv").lines();
        var soft = new SoftAssertions();

        for (DataFile.Line line : lines) {
            soft.assertThat(reader.read(line.field(0)).text()).as(line.field(0)).isEqualTo(line.field(1));
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyText_isReadWithoutThrowing_itsNumbersUntouched(long seed) {
        String text = anyText(new Random(seed));

        Reading reading = reader.read(text);

        assertThat(reading.words().size()).isLessThanOrEqualTo(text.length());
        assertThat(numbers(reading.text())).containsExactlyElementsOf(numbers(PlainText.nfc(text)));
        assertThat(reading.phrasings())
                .allSatisfy(phrasing -> assertThat(phrasing.weight()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "168/2024/NĐ-CP",
                "66.18/2026/NQ-CP",
                "số 001099012345",
                "HD-4827-1936",
                "hạng B1 hay B2",
                "51F-123.45",
                "k2 đ5",
                "a@b.vn",
                "www.moj.gov.vn",
                "ông Lê Văn Hông và bà Trần Thị Mún"
            })
    void identifiersAndNames_stay(String text) {
        assertThat(reader.read(text).text()).isEqualTo(text);
    }

    @Test
    void typedWords_areKeptForTheSearch() {
        Reading reading = reader.read("cty ko trả lương");

        assertThat(reading.phrasings().getFirst()).isEqualTo(new Phrasing("công ty không trả lương", 1));
        assertThat(reading.phrasings()).anySatisfy(phrasing -> {
            assertThat(phrasing.text()).isEqualTo("cty ko trả lương");
            assertThat(phrasing.weight()).isLessThan(1);
        });
    }

    @Test
    void everydayWords_addWhatTheLawCallsThem() {
        assertThat(reader.read("lam so do het bao nhieu tien").additions())
                .extracting(Reading.Addition::added)
                .contains("giấy chứng nhận quyền sử dụng đất");
    }

    @Test
    void operatorsLines_comeFirst() throws IOException {
        var more = DataFile.read("more.tsv", new StringReader("shorthand\tđkk\tđăng ký kết hôn\n"));

        var extended = new TypedReader(StarterLanguage.LEARNT, ReadingTables.shippedAnd(more));

        assertThat(extended.read("đkk ở đâu").text()).isEqualTo("đăng ký kết hôn ở đâu");
    }

    @Test
    void languageNotLearnt_leavesEverything() {
        var unlearnt = new TypedReader(BaseLanguage.EMPTY, ReadingTables.shipped());

        assertThat(unlearnt.read("cty ko trả lương").phrasings()).containsExactly(new Phrasing("cty ko trả lương", 1));
    }

    private static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(random.nextInt(20) == 0 ? 4000 : 80);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(4) == 0 ? ' ' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Words with digits, but for those that may be VNI. */
    private static List<String> numbers(String text) {
        return WITH_DIGITS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> Character.isDigit(word.charAt(0)))
                .toList();
    }
}
