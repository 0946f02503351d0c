package vn.hoiluat.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.difference.WordDiff.Mark;
import vn.hoiluat.difference.WordDiff.Piece;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nộp tại xã trong 60 ngày.|Nộp tại phường hoặc xã trong 30 ngày.|Nộp tại +phường hoặc +xã trong -60 -+30 +ngày.
                    Nộp tại xã. Theo luật.|Nộp tại xã bất kỳ. Theo luật.|Nộp tại -xã. -+xã bất kỳ. +Theo luật.
                    Giấy chứng sinh.|Giấy chứng sinh bản chính.|Giấy chứng -sinh.-+sinh bản chính.+
                    hai triệu đồng|ba nghìn đồng|-hai triệu -+ba nghìn +đồng
                    Một hai.|Một hai.|Một hai.
                    """)
    void of_marksTheWordsThatTheOtherTextHasNot(String before, String after, String marked) {
        assertThat(marked(WordDiff.of(before, after).pieces())).isEqualTo(marked);
    }

    @Test
    void of_nothingAndSomething() {
        WordDiff diff = WordDiff.of("", "Mới\nhai dòng");

        assertThat(diff.before()).isEmpty();
        assertThat(marked(diff.after())).isEqualTo("+Mới\nhai dòng+");
        assertThat(WordDiff.of("", "").pieces()).isEmpty();
    }

    @Test
    void bothSides_putTogether_areTheTexts() {
        String before = "Dòng một\nDòng  hai\n\ncuối ";
        String after = " Dòng một\n\nDòng ba cuối";

        WordDiff diff = WordDiff.of(before, after);

        assertThat(whole(diff.before())).isEqualTo(before);
        assertThat(whole(diff.after())).isEqualTo(after);
        assertThat(diff.changed()).isTrue();
        assertThat(WordDiff.same(before).changed()).isFalse();
    }

    @Test
    void of_longTextsThatDifferThroughout_marksTheMiddleWhole() {
        WordDiff diff = WordDiff.of("đầu " + "a ".repeat(3_000) + "cuối", "đầu " + "b ".repeat(3_000) + "cuối");

        assertThat(diff.before()).extracting(Piece::mark).containsExactly(Mark.SAME, Mark.GONE, Mark.SAME);
        assertThat(marked(diff.after())).startsWith("đầu +b b ").endsWith("b +cuối");
    }

    @Test
    void of_longTextsWithNothingInCommon_isOnePieceEach() {
        String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThat(WordDiff.of(before, after).pieces())
                .containsExactly(new Piece(Mark.GONE, before), new Piece(Mark.NEW, after));
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.mark()) {
                    case SAME -> piece.text();
                    case NEW -> "+" + piece.text() + "+";
                    case GONE -> "-" + piece.text() + "-";
                })
                .collect(Collectors.joining());
    }

    private static String whole(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
