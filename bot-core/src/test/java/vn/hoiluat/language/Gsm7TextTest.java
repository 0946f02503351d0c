package vn.hoiluat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gsm7TextTest {

    private static final String VIETNAMESE =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụ"
                    + "ưừửữứựvxyỳỷỹýỵAÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐEÈẺẼÉẸÊỀỂỄẾỆOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ 0123456789.,?!";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Đăng ký kết hôn ở đâu?|Dang ky ket hon o dau?",
                "“Thuế” – ‘thuê’ …|\"Thue\" - 'thue' ...",
                "1.500.000\u00a0₫ × 2|1.500.000 d x 2",
                "đất & nhà #5|dat va nha 5",
                "A&B|A va B",
                "Điều 12 § 3 khoản ②|Dieu 12 § 3 khoan 2",
                "ｆｕｌｌ　１２３|full 123",
                "xin 🙂 chào|xin chao",
                "Москва 東京|?????? ??",
                "đ ＆ ＃|d va",
                "café ñ ß Å|cafe n ß A"
            })
    void plain_writesWhatCarriersTake(String text, String expected) {
        assertThat(Gsm7Text.plain(text)).isEqualTo(expected);
    }

    @Test
    void plain_keepsLines_andDropsBlanksAroundThem() {
        assertThat(Gsm7Text.plain(" một \r\n\thai\rba\n")).isEqualTo("mot\nhai\nba");
    }

    @Test
    void plain_ofVietnamese_isTheSameForBothForms_andAsLong() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String text = random(VIETNAMESE, random).strip().replaceAll(" +", " ");

            String plain = Gsm7Text.plain(text);

            assertThat(plain).hasSameSizeAs(text).matches("[ -~]*").isEqualToIgnoringCase(VietnameseText.plain(text));
            assertThat(Gsm7Text.plain(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(plain);
        }
    }

    @Test
    void plain_ofAnything_isOfTheAlphabet_withoutForbiddenSigns_andStays() {
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(random.nextInt(60), 0, 0x1ffff)
                    .filter(point -> point < 0xd800 || point > 0xdfff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            String plain = Gsm7Text.plain(text);

            assertThat(Gsm7Text.isGsm7(plain)).isTrue();
            assertThat(plain).doesNotContain("#", "&", "  ", "\r").isEqualTo(Gsm7Text.plain(plain));
        }
    }

    @Test
    void plain_ofEveryCharacter_isOfTheAlphabet() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            assertThat(Gsm7Text.isGsm7(Gsm7Text.plain(Character.toString(point))))
                    .isTrue();
        }
    }

    @Test
    void septets_ofTheAlphabet_are127AndTenTwice() {
        long one = 0;
        long two = 0;
        for (int point = 0; point <= Character.MAX_VALUE; point++) {
            String text = String.valueOf((char) point);
            if (Gsm7Text.isGsm7(text)) {
                one += Gsm7Text.septets(text) == 1 ? 1 : 0;
                two += Gsm7Text.septets(text) == 2 ? 1 : 0;
            }
        }

        assertThat(one).isEqualTo(127);
        assertThat(two).isEqualTo(10);
    }

    @Test
    void septets_ofOtherLetters_areRefused() {
        assertThatThrownBy(() -> Gsm7Text.septets("kết hôn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+1EBF");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void segments_areCutAtTheCarriersLimits(int septets, int segments) {
        assertThat(Gsm7Text.segments("a".repeat(septets))).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Mức phạt là 2 triệu đồng. "})
    void segmented_isTheText_inAsManyPiecesAsAreCounted(String words) {
        String text = Gsm7Text.plain(words.repeat(20)) + "€".repeat(40);

        assertThat(String.join("", Gsm7Text.segmented(text))).isEqualTo(text);
        assertThat(Gsm7Text.segmented(text)).hasSize(Gsm7Text.segments(text));
    }

    @Test
    void segments_keepAnExtensionCharacterTogether() {
        String acrossTheCut = "a".repeat(152) + "€" + "a".repeat(152);

        assertThat(Gsm7Text.septets(acrossTheCut)).isEqualTo(306);
        assertThat(Gsm7Text.segments(acrossTheCut)).isEqualTo(3);
        assertThat(Gsm7Text.fits(acrossTheCut, 2)).isFalse();
    }

    @Test
    void fits_agreesWithWhatIsCutByHand() {
        Random random = new Random(9);
        for (int round = 0; round < 2000; round++) {
            String text = random("abc xyz^{}€|~", random, 480);
            int segments = 1 + random.nextInt(Gsm7Text.MOST_SEGMENTS);

            assertThat(Gsm7Text.fits(text, segments)).isEqualTo(cutByHand(text) <= segments);
        }
    }

    @Test
    void fits_otherLetters_isFalse() {
        assertThat(Gsm7Text.fits("kết hôn", 3)).isFalse();
        assertThat(Gsm7Text.fits("ket hon", 1)).isTrue();
    }

    @Test
    void capacity_isWhatCarriersSay() {
        assertThat(Gsm7Text.capacity(1)).isEqualTo(160);
        assertThat(Gsm7Text.capacity(2)).isEqualTo(306);
        assertThat(Gsm7Text.capacity(3)).isEqualTo(459);
        assertThatThrownBy(() -> Gsm7Text.capacity(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gsm7Text.capacity(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The escape is written out, and a cut never falls behind it. */
    private static int cutByHand(String text) {
        String escaped = text.replaceAll("[\\^{}\\\\\\[~\\]|€\f]", "\u001b_");
        if (escaped.length() <= 160) {
            return 1;
        }
        int parts = 0;
        for (int from = 0; from < escaped.length(); parts++) {
            int to = Math.min(escaped.length(), from + 153);
            from = to < escaped.length() && escaped.charAt(to - 1) == '\u001b' ? to - 1 : to;
        }
        return parts;
    }

    private static String random(String letters, Random random) {
        return random(letters, random, 80);
    }

    private static String random(String letters, Random random, int most) {
        return random.ints(random.nextInt(most), 0, letters.length())
                .mapToObj(letters::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
