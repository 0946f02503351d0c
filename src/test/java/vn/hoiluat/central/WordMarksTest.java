package vn.hoiluat.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoiluat.central.WordMarks.Mark;

class WordMarksTest {

    @Test
    void changedWords_areMarked_andSpacesAreNot() {
        assertThat(marked("Nộp tại xã. Theo luật.", "Nộp tại xã bất kỳ. Theo luật."))
                .isEqualTo("Nộp tại -xã.- +xã bất kỳ.+ Theo luật.");
        assertThat(marked("Giấy chứng sinh.", "Giấy chứng sinh bản chính."))
                .isEqualTo("Giấy chứng -sinh.- +sinh bản chính.+");
    }

    @Test
    void sameText_hasNoMark() {
        assertThat(marked("Một hai.", "Một hai.")).isEqualTo("Một hai.");
    }

    @Test
    void pieces_withoutWhatIsGone_readAsTheNewText() {
        String now = WordMarks.of("a b c\nd", "a x c\n\nd e").stream()
                .filter(piece -> piece.mark() != Mark.GONE)
                .map(WordMarks.Piece::text)
                .collect(Collectors.joining());

        assertThat(now.replaceAll("\\s+", " ")).isEqualTo("a x c d e");
    }

    private static String marked(String before, String now) {
        return WordMarks.of(before, now).stream()
                .map(piece -> switch (piece.mark()) {
                    case SAME -> piece.text();
                    case NEW -> "+" + piece.text() + "+";
                    case GONE -> "-" + piece.text() + "-";
                })
                .collect(Collectors.joining());
    }
}
