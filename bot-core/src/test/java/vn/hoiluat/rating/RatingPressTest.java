package vn.hoiluat.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingPressTest {

    @ParameterizedTest
    @EnumSource(Opinion.class)
    void payload_isReadAsWritten_whateverTheTokenLooksLike(Opinion opinion) {
        RatingPress automatic = new RatingPress(opinion, AnswerMark.automatic("_a-B_9-"));
        RatingPress letter = new RatingPress(opinion, new AnswerMark("0_1_useful", 12));

        assertThat(RatingPress.of(automatic.payload())).contains(automatic);
        assertThat(RatingPress.of(letter.payload())).contains(letter);
    }

    @ParameterizedTest
    @EnumSource(Opinion.class)
    void payload_passesThePatternOfEveryChannel(Opinion opinion) {
        String payload = new RatingPress(opinion, new AnswerMark("x".repeat(22), 9_999)).payload();

        assertThat(payload).matches("#HL_[A-Za-z0-9_-]{1,96}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#HL_CANBO", "#HL_DG_useful_0_", "#HL_DG_great_0_abc", "#HL_DG_useful_-1_abc", "hữu ích"})
    void otherPayloads_areNone(String payload) {
        assertThat(RatingPress.of(payload)).isEmpty();
    }

    @Test
    void mark_withoutAToken_isRefused() {
        assertThatThrownBy(() -> new AnswerMark(" ", 1)).hasMessageContaining("expected a token");
    }
}
