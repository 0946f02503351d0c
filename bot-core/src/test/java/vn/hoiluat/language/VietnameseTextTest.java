package vn.hoiluat.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VietnameseTextTest {

    @Test
    void plain_dropsMarks_andKeepsPositions() {
        String text = "Đường ƯỚT ẫ: ５ – 6\u00a0đồng 🙂";

        assertThat(VietnameseText.plain(text))
                .isEqualTo("duong uot a: 5 - 6 dong 🙂")
                .hasSameSizeAs(text);
    }

    @Test
    void plain_ofEveryCharacter_isOneCharacter() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);

            assertThat(VietnameseText.plain(text)).hasSize(1);
            assertThat(VietnameseText.plain(VietnameseText.plain(text))).isEqualTo(VietnameseText.plain(text));
        }
    }
}
