package vn.hoiluat.knowledge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.knowledge.Given;

class OutdatedWordsTest {

    private final OutdatedWords words = new OutdatedWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp tại Phòng Tư pháp.",
                "Đến UBND huyện nơi ở.",
                "Nộp tại xã. Mang theo sổ hộ khẩu.",
                "Thừa phát lại lập vi bằng.",
                "Theo Luật 58/2014/QH13.",
            })
    void in_findsTheSentence(String text) {
        assertThat(words.in(text, Given.TODAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Việc của Phòng Tư pháp trước đây nay do UBND cấp xã làm.",
                "Sổ hộ khẩu cũ không còn giá trị.",
                "Từ 01/7/2025 không còn UBND huyện.",
                "Nộp tại UBND cấp xã.",
                "Sống trong hòa bình.",
            })
    void in_findsNothing(String text) {
        assertThat(words.in(text, Given.TODAY)).isEmpty();
    }

    @Test
    void in_beforeTheDay_findsNothing() {
        assertThat(words.in("Đến UBND huyện nơi ở.", LocalDate.of(2025, 6, 30))).isEmpty();
    }
}
