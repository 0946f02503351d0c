package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterSheetTest {

    @Test
    void sheet_listsWhatToBring_oneByOne_andKeepsTheRest() {
        CounterSheet sheet = CounterSheet.of("""
                Cha hoặc mẹ đi đăng ký.
                Nơi làm: UBND cấp xã.
                Cần mang: tờ khai; giấy chứng sinh; giấy tờ tùy thân. Không có giấy chứng sinh: văn bản của người làm chứng.
                Căn cứ: Điều 13.""", "Cần mang", "Căn cứ");

        assertThat(sheet.bring())
                .containsExactly(
                        "tờ khai",
                        "giấy chứng sinh",
                        "giấy tờ tùy thân",
                        "Không có giấy chứng sinh: văn bản của người làm chứng");
        assertThat(sheet.lines()).containsExactly("Cha hoặc mẹ đi đăng ký.", "Nơi làm: UBND cấp xã.");
    }

    @Test
    void sheet_ofAnotherForm_isTheWholeAnswer() {
        CounterSheet sheet = CounterSheet.of("Nộp tại xã.\n\nMang theo căn cước.", "Cần mang", "Căn cứ");

        assertThat(sheet.bring()).isEmpty();
        assertThat(sheet.lines()).containsExactly("Nộp tại xã.", "Mang theo căn cước.");
    }
}
