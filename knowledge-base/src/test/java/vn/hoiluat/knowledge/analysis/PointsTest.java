package vn.hoiluat.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.datafile.DataFile;

class PointsTest {

    private final Syllables analysis = new Syllables();
    private final Points points = Points.shipped();

    @ParameterizedTest
    @CsvSource({
        "Hộ nghèo là gì?, khai-niem",
        "vuot den do bi phat bao nhieu, muc-phat",
        "Đổi giấy phép lái xe cần giấy tờ gì, giay-to",
        "doi bang lai o dau, noi-lam",
        "làm sổ đỏ mất bao lâu, bao-lau",
        "tách thửa hết bao nhiêu tiền, bao-nhieu",
    })
    void question_isAboutItsPoint_withMarksAndWithout(String question, String point) {
        assertThat(points.names(points.read(analysis.of(question)).points())).contains(point);
        assertThat(points.names(points.read(analysis.of(PlainText.of(question))).points()))
                .contains(point);
    }

    @Test
    void textWithoutAPoint_isAboutNone() {
        assertThat(points.read(analysis.of("ly hôn")).points()).isZero();
        assertThat(points.read(List.of()).points()).isZero();
    }

    @Test
    void theMatter_isWhatNamesNoPointAndSaysSomething() {
        boolean[] matter =
                points.read(analysis.of("Ly hôn thì cần những giấy tờ gì")).matter();

        assertThat(matter).containsExactly(true, true, false, false, false, false, false, false);
    }

    @Test
    void longerPhrase_takesItsWordsFromTheShorter() throws IOException {
        DataFile file = DataFile.read("points", new StringReader("muc\tmức\nmuc-phat\tmức phạt"));

        Points two = new Points(file, analysis);

        assertThat(two.names(two.read(analysis.of("mức phạt là bao nhiêu")).points()))
                .containsExactly("muc-phat");
    }

    @Test
    void moreThanABitEach_isRefused() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 31; i++) {
            lines.append("p").append(i).append("\ttừ\n");
        }
        DataFile file = DataFile.read("points", new StringReader(lines.toString()));

        assertThatThrownBy(() -> new Points(file, analysis)).hasMessageContaining("line 31");
    }
}
