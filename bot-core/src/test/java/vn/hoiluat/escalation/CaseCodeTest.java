package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCodeTest {

    private final Random random = new Random(48271936);

    @Test
    void toString_isAsItIsReadOut() {
        assertThat(new CaseCode("48271936")).hasToString("HD-4827-1936");
    }

    @Test
    void anyWrongDigit_andAnySwapOfNeighbours_isNoticed() {
        for (int i = 0; i < 2_000; i++) {
            String digits = CaseCode.random(random).digits();

            for (int at = 0; at < 8; at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    String typed = digits.substring(0, at) + wrong + digits.substring(at + 1);
                    assertThat(CaseCode.isValid(typed)).isEqualTo(typed.equals(digits));
                }
            }
            for (int at = 0; at < 7; at++) {
                String swapped =
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
                assertThat(CaseCode.isValid(swapped)).isEqualTo(swapped.equals(digits));
            }
        }
    }

    @Test
    void wrongDigits_areNoCode() {
        assertThat(CaseCode.isValid("48271937")).isFalse();
        assertThat(CaseCode.isValid("00000000")).isFalse();
        assertThat(CaseCode.isValid("4827193")).isFalse();
        assertThat(CaseCode.isValid("4827193٦")).isFalse();
        assertThatThrownBy(() -> new CaseCode("48271937")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HD-4827-1936",
                "HD 48271936",
                "hd4827 1936",
                "hd48271936",
                "Hd 4827.1936",
                "HĐ-4827-1936",
                "hđ 4827–1936",
                "HD: 4827 - 1936",
                "HD 48 27 19 36",
                "4827-1936",
                "48271936",
                " 4827 1936. ",
                "#48271936",
                "mã 48271936",
                "ma so 4827-1936",
                "Mã: HD-4827-1936"
            })
    void typedCode_isRead_inEveryForm(String typed) {
        assertThat(TypedCode.in(typed)).isEqualTo(new TypedCode.Found(new CaseCode("48271936"), ""));
    }

    @Test
    void typedCode_isRead_amongWords() {
        assertThat(TypedCode.in("Hôm qua hỏi mã HD-4827-1936 chưa ai trả lời!!!"))
                .isEqualTo(new TypedCode.Found(new CaseCode("48271936"), "Hôm qua hỏi chưa ai trả lời!!!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HD-4827-1937", "hd 84271936", "4827-1937", "ma 48271937"})
    void typedCode_withAWrongDigit_isMistyped(String typed) {
        assertThat(TypedCode.in(typed)).isEqualTo(new TypedCode.Mistyped(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "48271937",
                "0912345678",
                "HD 1",
                "hợp đồng HD 123/2024",
                "HĐ 12.03.2024",
                "vay 48271936 đồng",
                "HD-482719361",
                "HD-20261110-007",
                "100/2019/NĐ-CP"
            })
    void otherNumbers_areNoCode(String text) {
        assertThat(TypedCode.in(text)).isEqualTo(new TypedCode.Absent());
    }

    @Test
    void typedCode_ofALongText_isQuick() {
        String text = "HD 4827 193 ".repeat(10_000);

        assertThat(TypedCode.in(text)).isEqualTo(new TypedCode.Absent());
    }
}
