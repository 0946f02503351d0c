package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                                     | 5
            Điều 5-7, 9                           | 5 6 7 9
            Điều 5 đến Điều 7 và Điều 9           | 5 6 7 9
            các điều 5, 6 và 52a                  | 5 6 52a
            khoản 2 Điều 5                        | 5.2
            khoản 2, 3 và 4a Điều 5               | 5.2 5.3 5.4a
            các điểm a, đ và e khoản 1 Điều 5     | 5.1.a 5.1.đ 5.1.e
            diem d khoan 1 dieu 5; Điều 9         | 5.1.d 9
            ĐIỀU 5; KHOẢN 3 ĐIỀU 6                | 5 6.3
            """)
    void read_asPeopleWrite(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
        assertThat(read(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khoản 2", "khoản 1 Điều 5, 6", "điểm a Điều 5", "toàn bộ", "Điều năm"})
    void unclearLists_areNotGuessed(String typed) {
        assertThat(ProvisionList.parse(typed)).isEmpty();
    }

    @Test
    void nothing_isTheWholeDocument() {
        assertThat(ProvisionList.parse(" ").orElseThrow()).isEmpty();
    }

    private static String read(String typed) {
        return ProvisionList.parse(typed).orElseThrow().stream()
                .map(path -> path.article()
                        + (path.clause() == null ? "" : "." + path.clause())
                        + (path.point() == null ? "" : "." + path.point()))
                .collect(Collectors.joining(" "));
    }
}
