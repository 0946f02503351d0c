package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;

class VariantsTest {

    private static final String QUESTION = "Đăng ký kết hôn với người nước ngoài được quy định như thế nào?";

    @ParameterizedTest
    @EnumSource(Variant.class)
    void sameSeed_writesTheSame(Variant variant) {
        assertThat(new Variants(1).of(variant, QUESTION)).isEqualTo(new Variants(1).of(variant, QUESTION));
    }

    @Test
    void clean_isAsAsked() {
        assertThat(new Variants(1).of(Variant.CLEAN, QUESTION)).isEqualTo(QUESTION);
    }

    @Test
    void unaccented_hasNoMarks() {
        assertThat(new Variants(1).of(Variant.UNACCENTED, QUESTION))
                .isEqualTo("dang ky ket hon voi nguoi nuoc ngoai duoc quy dinh nhu the nao?");
    }

    @Test
    void telex_isWhatTheFingersTyped() {
        assertThat(new Variants(1).of(Variant.TELEX, "Đăng ký hộ tịch")).isEqualTo("ddawng kys hooj tichj");
    }

    @Test
    void typos_changeAboutOneWordInEight() {
        var changed = 0;
        for (int seed = 0; seed < 100; seed++) {
            String[] words = new Variants(seed).of(Variant.TYPOS, QUESTION).split(" ");
            String[] meant = QUESTION.split(" ");
            for (int i = 0; i < meant.length; i++) {
                changed += words[i].equals(meant[i]) ? 0 : 1;
            }
        }

        assertThat(changed).isBetween(90, 190);
    }

    @Test
    void teencode_shortens() {
        assertThat(new Variants(3).of(Variant.TEENCODE, QUESTION)).isNotEqualTo(QUESTION);
    }
}
