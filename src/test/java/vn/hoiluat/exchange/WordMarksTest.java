package vn.hoiluat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordMarksTest {

    @Test
    void of_marksTheWordsThatTheOtherTextHasNot() {
        WordMarks marks = WordMarks.of("Nộp tại xã trong 60 ngày.", "Nộp tại phường hoặc xã trong 30 ngày.");

        assertThat(shown(marks.before())).isEqualTo("Nộp tại xã trong [60 ]ngày.");
        assertThat(shown(marks.after())).isEqualTo("Nộp tại [phường hoặc ]xã trong [30 ]ngày.");
    }

    @Test
    void of_somethingAndNothing() {
        WordMarks marks = WordMarks.of("", "Mới\nhai dòng");

        assertThat(marks.before()).isEmpty();
        assertThat(shown(marks.after())).isEqualTo("[Mới\nhai dòng]");
    }

    @Test
    void of_longTextsThatDifferThroughout_marksTheMiddleWhole() {
        WordMarks marks = WordMarks.of("đầu " + "a ".repeat(3_000) + "cuối", "đầu " + "b ".repeat(3_000) + "cuối");

        assertThat(marks.before()).hasSize(3);
        assertThat(shown(marks.after())).startsWith("đầu [b b ").endsWith("]cuối");
    }

    private static String shown(List<RowView.Stretch> text) {
        return text.stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
