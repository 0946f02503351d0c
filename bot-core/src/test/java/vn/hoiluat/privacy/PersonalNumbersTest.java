package vn.hoiluat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

class PersonalNumbersTest {

    private static final String MASK = "[đã che]";

    @ParameterizedTest
    @MethodSource("mustMask")
    void mask_takesPersonalNumbersOut(Line line) {
        PersonalNumbers.Masked masked = PersonalNumbers.mask(line.field(0));

        assertThat(masked.found()).as(masked.text()).isTrue();
        assertThat(masked.text()).contains(MASK);
        assertThat(masked.text().replaceAll("[ .()-]", ""))
                .doesNotContain(line.field(1).replaceAll("[ .()-]", ""));
        assertThat(masked.text()).doesNotContainPattern("\\d{6}");
        assertThat(PersonalNumbers.mask(masked.text())).isEqualTo(new PersonalNumbers.Masked(masked.text(), false));
    }

    @ParameterizedTest
    @MethodSource("mustNotMask")
    void mask_leavesMoneyDocumentsDatesAndCodes(Line line) {
        assertThat(PersonalNumbers.mask(line.field(0))).isEqualTo(new PersonalNumbers.Masked(line.field(0), false));
    }

    @Test
    void mask_keepsTheWordsAround() {
        assertThat(PersonalNumbers.mask("Tôi là A, sđt 0912.345.678, cccd: 001 099 012 345. Vay 200000000?")
                        .text())
                .isEqualTo("Tôi là A, sđt [đã che], cccd: [đã che]. Vay 200000000?");
    }

    @Test
    void mask_ofRandomMessages_leavesNothingOfTheNumber_andNothingForASecondTime() {
        Random random = new Random(20260101);
        List<Line> around = mustNotMask().toList();

        for (int i = 0; i < 5_000; i++) {
            String digits = RandomNumbers.digits(random);
            String number = RandomNumbers.written(digits, random);
            String before = around.get(random.nextInt(around.size())).field(0);
            String after = around.get(random.nextInt(around.size())).field(0);
            String message = before + ", " + number + "; " + after;

            PersonalNumbers.Masked once = PersonalNumbers.mask(message);

            assertThat(once.text()).as(message).isEqualTo(before + ", " + MASK + "; " + after);
            assertThat(PersonalNumbers.mask(once.text()).text()).isEqualTo(once.text());
        }
    }

    @Test
    void mask_twice_isMaskOnce_forAnyText() {
        Random random = new Random(42);
        String alphabet = "0000123456789 .-()+/@đtkscm:";

        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int at = 0; at < length; at++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            String once = PersonalNumbers.mask(text.toString()).text();

            assertThat(PersonalNumbers.mask(once).text()).as(text.toString()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "1 2 ", "0912.", "stk là ", "a@", "0(", "01-01-2025 ", "hd 4827 ", "🙂"})
    void mask_ofAHundredKilobytes_ends(String repeated) {
        String text = repeated.repeat(100_000 / repeated.length());

        assertThat(PersonalNumbers.mask(text).text()).isNotEmpty();
    }

    static Stream<Line> mustMask() {
        return DataFile.shipped(PersonalNumbersTest.class, "must-mask.tsv").lines().stream();
    }

    static Stream<Line> mustNotMask() {
        return DataFile.shipped(PersonalNumbersTest.class, "must-not-mask.tsv").lines().stream();
    }
}
