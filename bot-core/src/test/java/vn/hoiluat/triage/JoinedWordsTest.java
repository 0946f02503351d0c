package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedWordsTest {

    private final JoinedWords joined =
            new JoinedWords(Set.of("chong", "dang", "danh", "em", "facebook", "con"), Set.of("ck", "hem")::contains);

    @ParameterizedTest
    @CsvSource({
        "chongdangdanhem, chong dang danh em",
        "chồngđangđánhem, chồng đang đánh em",
        "ckdanhem, ck danh em",
        "danhcontrai, danh con trai"
    })
    void words_withoutBlanks_areTakenApart(String typed, String words) {
        assertThat(joined.apart(typed)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"nghiêng", "facebook", "xyzxyzxyz", "emck", "https"})
    void words_thatAreOne_orNone_stayWhole(String typed) {
        assertThat(joined.apart(typed)).containsExactly(typed);
    }

    @Test
    void aVeryLongWord_staysWhole() {
        String typed = "danhem".repeat(100);

        assertThat(joined.apart(typed)).containsExactly(typed);
    }
}
