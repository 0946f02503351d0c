package vn.hoiluat.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The letter read back, against annex I of the decree on clerical work. */
@NullUnmarked
class PaperDocxTest {

    private static final double MM = 72 * 20 / 25.4;

    private final PaperDocx docx = new PaperDocx(new LetterFonts());
    private XWPFDocument document;

    @BeforeEach
    void write() throws IOException {
        document = read(letter(null));
    }

    @Test
    void page_isA4_withTheMarginsOfTheDecree() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageMar margins = section.getPgMar();

        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(margins.getTop())).isBetween(20L, 25L);
        assertThat(millimetres(margins.getBottom())).isBetween(20L, 25L);
        assertThat(millimetres(margins.getLeft())).isBetween(30L, 35L);
        assertThat(millimetres(margins.getRight())).isBetween(15L, 20L);
    }

    @Test
    void head_standsInTwoColumns() {
        List<XWPFTableCell> head = document.getTables().getFirst().getRow(0).getTableCells();

        assertThat(texts(head.getFirst()))
                .containsExactly(
                        "UBND TỈNH TUYÊN QUANG",
                        "SỞ TƯ PHÁP",
                        "",
                        "Số: ........./STP-PBGDPL",
                        "V/v trả lời câu hỏi pháp luật của công dân");
        assertThat(texts(head.getLast()))
                .containsExactly(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "",
                        "Tuyên Quang, ngày 23 tháng 11 năm 2026");
    }

    @Test
    void head_hasTheSizesAndFaces() {
        List<XWPFTableCell> head = document.getTables().getFirst().getRow(0).getTableCells();

        assertLooks(head.getFirst().getParagraphArray(0), 12, false, false);
        assertLooks(head.getFirst().getParagraphArray(1), 12, true, false);
        assertLooks(head.getFirst().getParagraphArray(3), 13, false, false);
        assertLooks(head.getFirst().getParagraphArray(4), 12, false, false);
        assertLooks(head.getLast().getParagraphArray(0), 12, true, false);
        assertLooks(head.getLast().getParagraphArray(1), 13, true, false);
        assertLooks(head.getLast().getParagraphArray(3), 13, false, true);
    }

    @Test
    void ruleUnderTheMotto_isAsLongAsTheMotto() {
        XWPFParagraph rule =
                document.getTables().getFirst().getRow(0).getCell(1).getParagraphArray(2);
        float length = Layout.STATE_WIDTH - (rule.getIndentationLeft() + rule.getIndentationRight()) / 20f;

        assertThat(length)
                .isBetween(0.9f * new LetterFonts().boldWidth("Độc lập - Tự do - Hạnh phúc", 13), Layout.STATE_WIDTH);
        assertThat(new LetterFonts().boldWidth("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12))
                .as("the state's name fits on one line")
                .isLessThan(Layout.STATE_WIDTH);
    }

    @Test
    void body_isJustified_withTheFirstLineDrawnIn() {
        List<XWPFParagraph> body = document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getAlignment() == ParagraphAlignment.BOTH)
                .toList();

        assertThat(body).extracting(XWPFParagraph::getText).containsExactly("Đoạn một.", "Đoạn hai./.");
        assertThat(body).allSatisfy(paragraph -> {
            assertLooks(paragraph, 14, false, false);
            assertThat(paragraph.getIndentationFirstLine()).isBetween((int) (10 * MM), (int) (12.8 * MM));
            assertThat(paragraph.getSpacingAfter()).isGreaterThanOrEqualTo(6 * 20);
        });
        assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Kính gửi: Ông Nguyễn Văn A");
    }

    @Test
    void foot_hasCopiesAndSignature() {
        List<XWPFTableCell> foot = document.getTables().getLast().getRow(0).getTableCells();

        assertThat(texts(foot.getFirst())).containsExactly("Nơi nhận:", "- Như trên;", "- Lưu: VT.");
        assertLooks(foot.getFirst().getParagraphArray(0), 12, true, true);
        assertLooks(foot.getFirst().getParagraphArray(1), 11, false, false);
        assertThat(texts(foot.getLast())).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị B");
        assertLooks(foot.getLast().getParagraphArray(0), 14, true, false);
    }

    @Test
    void pages_areNumberedFromTheSecond() {
        CTSectPr section = document.getDocument().getBody().getSectPr();

        assertThat(section.isSetTitlePg()).isTrue();
        assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                .isBlank();
        assertThat(document.getHeaderFooterPolicy()
                        .getDefaultHeader()
                        .getParagraphArray(0)
                        .getCTP()
                        .getFldSimpleArray(0)
                        .getInstr())
                .isEqualTo("PAGE");
    }

    @Test
    void paperWithATitle_hasItsSubjectUnderIt() throws IOException {
        XWPFDocument slip = read(letter("PHIẾU CHUYỂN"));

        assertThat(slip.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .startsWith("PHIẾU CHUYỂN", "trả lời câu hỏi pháp luật của công dân");
        assertThat(texts(slip.getTables().getFirst().getRow(0).getCell(0))).noneMatch(line -> line.startsWith("V/v"));
    }

    private XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx.write(paper)));
    }

    private static Paper letter(String title) {
        return new Paper(
                "UBND tỉnh Tuyên Quang",
                "Sở Tư pháp",
                "Số: ........./STP-PBGDPL",
                "Tuyên Quang, ngày 23 tháng 11 năm 2026",
                title,
                "trả lời câu hỏi pháp luật của công dân",
                "Ông Nguyễn Văn A",
                List.of("Đoạn một.", "Đoạn hai./."),
                List.of("Như trên", "Lưu: VT"),
                List.of("KT. Giám đốc", "Phó Giám đốc"),
                "Trần Thị B");
    }

    private static void assertLooks(XWPFParagraph paragraph, int size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.getRuns().getFirst();

        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
    }

    private static List<String> texts(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static long millimetres(Object twips) {
        return Math.round(((Number) twips).doubleValue() / MM);
    }
}
