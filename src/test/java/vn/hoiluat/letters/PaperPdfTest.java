package vn.hoiluat.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A slip read back as PDF: every Vietnamese letter, the size of the page, and numbers from the second page on. */
@NullUnmarked
class PaperPdfTest {

    /** Every vowel of Vietnamese with every mark, and đ. */
    private static final String LETTERS =
            "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ";

    private static final Path FOLDER = Path.of("target/papers");

    private final PaperPdf pdf = new PaperPdf(new LetterFonts());

    @Test
    void everyLetter_isReadBack_smallAndCapital() throws IOException {
        try (PdfReader reader =
                new PdfReader(pdf.write(slip(List.of(LETTERS, LETTERS.toUpperCase(Locale.of("vi"))))))) {
            assertThat(text(reader, 1))
                    .contains(LETTERS.split(" "))
                    .contains(LETTERS.toUpperCase(Locale.of("vi")).split(" "));
        }
    }

    @Test
    void slip_isOnePageOfA4_withHeadTitleAndSignature() throws IOException {
        byte[] file = pdf.write(slip(List.of(
                "Sở Tư pháp tỉnh Tuyên Quang nhận được câu hỏi của công dân gửi qua Zalo ngày 20/11/2026, mã vụ việc"
                        + " HD-4827-1936.",
                "Qua xem xét, nội dung này thuộc thẩm quyền giải quyết của Công an xã Tân Trịnh. Ngày 20/11/2026, công dân"
                        + " đã đồng ý (qua tin nhắn) để câu hỏi được chuyển đến quý cơ quan.",
                "Nội dung câu hỏi: “Tôi cần giấy xác nhận thông tin cư trú thì xin ở đâu, mất bao lâu?”",
                "Công dân đồng ý cung cấp: số điện thoại 0912345678.",
                "Xin quý cơ quan xác nhận đã nhận phiếu và gửi kết quả giải quyết, chậm nhất ngày 05/12/2026, tại địa chỉ"
                        + " dưới đây (dùng riêng cho phiếu này, không cần tài khoản):",
                "https://hoidap.tuyenquang.gov.vn/tra-loi/4ja4ee8-p89bhmx-kf9wfbx-63aekxk",
                "Thông tin của công dân chỉ được dùng để giải quyết nội dung nêu trên, theo quy định của pháp luật về bảo"
                        + " vệ dữ liệu cá nhân./.")));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("phieu-chuyen.pdf"), file);

        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(reader.getPageSize(1).getWidth()).isBetween(595f, 596f);
            assertThat(reader.getPageSize(1).getHeight()).isBetween(841f, 843f);
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                    .isEqualTo("vi");
            assertThat(text(reader, 1).replaceAll("\\s+", " "))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Số: 12/PC-STP",
                            "Tuyên Quang, ngày 23 tháng 11 năm 2026",
                            "PHIẾU CHUYỂN",
                            "Kính gửi: Công an xã Tân Trịnh",
                            "Nơi nhận:",
                            "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
                            "Nguyễn Thị Hoa");
        }
    }

    @Test
    void secondPage_isNumbered_theFirstIsNot() throws IOException {
        byte[] file = pdf.write(slip(Collections.nCopies(
                22,
                "Một đoạn dài vừa đủ để phiếu sang trang thứ hai, gồm nhiều" + " chữ để xuống dòng ít nhất một lần.")));

        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(text(reader, 2)).containsPattern("(?m)^\\s*2$");
            assertThat(text(reader, 1)).doesNotContainPattern("(?m)^\\s*1$");
        }
    }

    private static Paper slip(List<String> body) {
        return new Paper(
                "UBND tỉnh Tuyên Quang",
                "Sở Tư pháp",
                "Số: 12/PC-STP",
                "Tuyên Quang, ngày 23 tháng 11 năm 2026",
                "PHIẾU CHUYỂN",
                "Câu hỏi của công dân",
                "Công an xã Tân Trịnh",
                body,
                List.of("Như trên", "Công dân (được báo qua kênh đã hỏi)", "Lưu: VT, hồ sơ HD-4827-1936"),
                List.of("KT. Giám đốc", "Phó giám đốc"),
                "Nguyễn Thị Hoa");
    }

    private static String text(PdfReader reader, int page) throws IOException {
        return new PdfTextExtractor(reader).getTextFromPage(page);
    }
}
