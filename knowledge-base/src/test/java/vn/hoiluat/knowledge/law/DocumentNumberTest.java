package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "168/2024/NĐ-CP, 168/2024/nd-cp",
        "168/2024/NĐ-CP, 168/2024/NĐ - CP",
        "29/2017/TT-BCT, 29/2017/TT-BCT.",
        "91/2015/QH13, 91/2015/qh13",
    })
    void key_isTheSame_howeverItIsWritten(String one, String other) {
        assertThat(new DocumentNumber(one).key()).isEqualTo(new DocumentNumber(other).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phạt theo nghị định 168/2024/NĐ-CP không | 168/2024/NĐ-CP",
                "nd 168/2024/nd-cp | 168/2024/nd-cp",
                "Nghị quyết 66.18/2026/NQ-CP | 66.18/2026/NQ-CP",
                "(13/2022/QH15) | 13/2022/QH15",
                "Thông tư liên tịch 09/2002/TTLT/BTCCBCP-BLĐTBXH-BTC-BYT | 09/2002/TTLT/BTCCBCP-BLĐTBXH-BTC-BYT",
                "QĐ 471/QĐ-TTg ngày | 471/QĐ-TTg",
                "02/2006/QĐ-BGD&ĐT | 02/2006/QĐ-BGD&ĐT",
            })
    void in_findsTheNumber(String text, String number) {
        assertThat(DocumentNumber.in(text)).containsExactly(new DocumentNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngày 12/10/2020", "nhà 58-60 Trần Phú", "50/50", "1.500.000đ/tháng", "vay 200000000", ""})
    void in_findsNothing(String text) {
        assertThat(DocumentNumber.in(text)).isEmpty();
    }

    @Test
    void blankNumber_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(" "));
    }
}
