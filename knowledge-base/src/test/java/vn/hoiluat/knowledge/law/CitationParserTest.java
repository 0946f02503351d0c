package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.knowledge.wording.Messages;

class CitationParserTest {

    private final DocumentNames names = new DocumentNames();
    private final CitationParser parser = new CitationParser(names);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "điểm a khoản 1 Điều 3 Luật Phòng, chống bạo lực gia đình (13/2022/QH15) | Luật | 13/2022/QH15 | 3 | 1 | a",
                "khoản 2 Điều 5 Nghị định 123/2020/NĐ-CP | Nghị định | 123/2020/NĐ-CP | 5 | 2 |",
                "Khoản 1, Điều 8 Nghị định số 115/2015/NĐ-CP | Nghị định | 115/2015/NĐ-CP | 8 | 1 |",
                "điểm a khoản 1 Điều 35 Luật số 104/2016/QH13 | Luật | 104/2016/QH13 | 35 | 1 | a",
                "điểm đ khoản 3 điều 18a của Bộ luật 100/2015/QH13 | Bộ luật | 100/2015/QH13 | 18a | 3 | đ",
                "diem b khoan 2 dieu 6 nghi dinh 168/2024/nd-cp | Nghị định | 168/2024/nd-cp | 6 | 2 | b",
                "Điều 5 Thông tư liên tịch 01/2001/TTLT-TANDTC-BTP | Thông tư liên tịch | 01/2001/TTLT-TANDTC-BTP | 5 | |",
                "60/2014/QH13 | | 60/2014/QH13 | | |",
                "Điều {điều về địa điểm} Nghị định 118/2025/NĐ-CP | Nghị định | 118/2025/NĐ-CP | {điều về địa điểm} | |",
                "04/2020/TT-BTP | Thông tư | 04/2020/TT-BTP | | |",
            })
    void parse_readsTheUsualForms(
            String text,
            @Nullable String type,
            String number,
            @Nullable String article,
            @Nullable String clause,
            @Nullable String point) {
        assertThat(parser.parse(text)).singleElement().satisfies(citation -> {
            assertThat(citation.documentType()).isEqualTo(type);
            assertThat(citation.documentNumber()).isEqualTo(number);
            assertThat(citation.article()).isEqualTo(article);
            assertThat(citation.clause()).isEqualTo(clause);
            assertThat(citation.point()).isEqualTo(point);
        });
    }

    @Test
    void parse_listOfPoints_isOneCitationEach() {
        List<Citation> citations = parser.parse("các điểm a, b và đ khoản 1 Điều 3 Luật 13/2022/QH15");

        assertThat(citations).extracting(Citation::point).containsExactly("a", "b", "đ");
        assertThat(citations).extracting(Citation::clause).containsOnly("1");
    }

    @Test
    void parse_several_byLineOrSemicolon() {
        List<Citation> citations =
                parser.parse("Điều 1 Luật 13/2022/QH15; Điều 2 Luật 60/2014/QH13\nĐiều 3 Nghị định 123/2015/NĐ-CP");

        assertThat(citations).extracting(Citation::article).containsExactly("1", "2", "3");
    }

    @Test
    void parse_issuerInBrackets_goesBeforeTheLetters() {
        assertThat(parser.parse("Điều 2 Nghị quyết 06/2020/NQ-HĐND (Hội đồng nhân dân tỉnh Tuyên Quang)"))
                .extracting(Citation::issuer)
                .containsExactly("Hội đồng nhân dân tỉnh Tuyên Quang");
        assertThat(parser.parse("Điều 2 Thông tư 04/2020/TT-BTP"))
                .extracting(Citation::issuer)
                .containsExactly("Bộ Tư pháp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 51 Luật Hôn nhân và gia đình năm 2014",
                "điểm a Điều 3 Luật 13/2022/QH15",
                "điểm a, b khoản 1, 2 Điều 3 Luật 13/2022/QH15",
                "Điều 3 Luật 13/2022/QH15; theo quy định",
                "không rõ",
            })
    void parse_unclear_readsNothingRatherThanHalf(String text) {
        assertThat(parser.parse(text)).isEmpty();
    }

    @Test
    void parseReference_readsNumberAndLevels() {
        List<Citation> citations = parser.parseReference(
                "168/2024/NĐ-CP::article::7::clause::1::point::h, 168/2024/NĐ-CP::article::7::clause::10");

        assertThat(citations)
                .containsExactly(
                        new Citation("Nghị định", "168/2024/NĐ-CP", "Chính phủ", "7", "1", "h"),
                        new Citation("Nghị định", "168/2024/NĐ-CP", "Chính phủ", "7", "10", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.vn/phap-luat/144544.html", "", "168/2024/NĐ-CP::article"})
    void parseReference_anythingElse_isNothing(String text) {
        assertThat(parser.parseReference(text)).isEmpty();
    }

    @Test
    void parse_whatWasWrittenComplete_isTheSame() {
        var texts = new CitationText(names, new Messages());
        var citation = new Citation("Luật", "13/2022/QH15", "Quốc hội", "3", "1", "đ");

        assertThat(parser.parse(texts.complete(citation))).containsExactly(citation);
    }
}
