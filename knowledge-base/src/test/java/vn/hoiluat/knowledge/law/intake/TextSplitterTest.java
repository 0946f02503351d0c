package vn.hoiluat.knowledge.law.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.law.ArticleParts;
import vn.hoiluat.knowledge.law.OutsideDocument.Article;

class TextSplitterTest {

    private static final String DECREE = """
            CHÍNH PHỦ
            Số: 12/2026/NĐ-CP
            NGHỊ ĐỊNH
            Quy định về việc thử
            Chương I
            QUY ĐỊNH CHUNG
            Điều 1. Phạm vi điều chỉnh
            1. Nghị định này quy định việc thử, trừ trường hợp quy định tại
            Điều 3.
            2. Không áp dụng với:
            a) Việc thật;
            b) Việc đã xong;
            c) Việc khác;
            d) Việc nhỏ;
            đ) Việc lớn.
            Điều 2. Giải thích từ ngữ
            Trong Nghị định này, các từ ngữ dưới đây
            được hiểu như sau:
            1. Thử là làm trước.
            Chương II
            ĐIỀU KHOẢN THI HÀNH
            Điều 3. Sửa đổi Nghị định cũ
            1. Sửa đổi Điều 9 như sau:
            “Điều 9. Nội dung mới
            1. Như trên.
            Điều 10. Nội dung mới nữa”.
            2. Bãi bỏ các
            Điều 5, 6 và 7.
            Điều 3a. Điều thêm
            Nội dung.
            Điều 4. Hiệu lực thi hành
            Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2027.
            Nơi nhận:
            - Văn phòng;
            TM. CHÍNH PHỦ
            """;

    private final TextSplitter splitter = new TextSplitter();

    @Test
    void split_intoArticles() {
        SplitText split = splitter.split(DECREE);

        assertThat(split.articles()).extracting(Article::number).containsExactly("1", "2", "3", "3a", "4");
        assertThat(split.articles())
                .extracting(Article::title)
                .containsExactly(
                        "Phạm vi điều chỉnh",
                        "Giải thích từ ngữ",
                        "Sửa đổi Nghị định cũ",
                        "Điều thêm",
                        "Hiệu lực thi hành");
        assertThat(split.missing()).isEmpty();
        assertThat(split.head()).contains("Số: 12/2026/NĐ-CP");
        assertThat(split.articles().getLast().text()).doesNotContain("Nơi nhận");
        assertThat(split.articles().get(1).text())
                .startsWith("Trong Nghị định này, các từ ngữ dưới đây được hiểu như sau:")
                .doesNotContain("Chương II");
    }

    @Test
    void split_damagedText_likeTheCleanOne() {
        String damaged = Normalizer.normalize(DECREE, Normalizer.Form.NFD)
                .replace("Điều 2.", "Ðiều\u00a02 .")
                .replace(Normalizer.normalize("Điều 4.", Normalizer.Form.NFD), "ĐIỀU  4:")
                .replace(Normalizer.normalize("Điều 1. Phạm", Normalizer.Form.NFD), "\u00ad\u200bĐiều l. Phạm")
                .replace("\n2. ", "\n\n- 3 -\nCÔNG BÁO/Số 12 + 13/Ngày 01-01-2026\n2. ")
                .replace("\n", "\r\n");

        assertThat(splitter.split(damaged).articles())
                .isEqualTo(splitter.split(DECREE).articles());
    }

    @Test
    void split_aLostHeading_isReported() {
        String lost = DECREE.replace("Điều 2. Giải thích từ ngữ", "Giải thích từ ngữ");

        assertThat(splitter.split(lost).missing()).containsExactly("2");
    }

    @Test
    void parts_ofAnArticle() {
        ArticleParts parts =
                ArticleParts.of(splitter.split(DECREE).articles().getFirst().text());

        assertThat(parts.parts())
                .extracting(part -> part.clause() + "." + part.point())
                .isEqualTo(List.of("1.null", "2.null", "2.a", "2.b", "2.c", "2.d", "2.đ"));
        assertThat(parts.has("2", "đ")).isTrue();
        assertThat(parts.has("2", "e")).isFalse();
        assertThat(parts.has("3", null)).isFalse();
    }

    @Test
    void parts_aStrokeThatWasLost_isPutBack() {
        ArticleParts parts = ArticleParts.of("1. Gồm:\nc) Một;\nd) Hai;\nd) Ba;\ne) Bốn.");

        assertThat(parts.text("1", "đ")).contains("d) Ba;");
    }

    @Test
    void nothingToSplit_isNothing() {
        assertThat(splitter.split("Một đoạn văn không có điều nào.").articles()).isEmpty();
    }
}
