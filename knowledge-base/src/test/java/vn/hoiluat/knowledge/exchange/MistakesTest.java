package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that people make in a sheet: each is told in words, by row and column, and nothing is imported. */
class MistakesTest {

    private static final String[] HEADER = {
        "Hệ nguồn",
        "Mã",
        "Lĩnh vực",
        "Câu hỏi",
        "Trả lời ngắn",
        "Trả lời đầy đủ",
        "Căn cứ",
        "Địa bàn",
        "Đúng từ ngày",
        "Đúng đến trước ngày",
        "Dữ liệu mẫu",
        "Trạng thái",
        "Biểu mẫu",
        "Phiên bản",
        "Ghi chú riêng",
        "Câu hỏi"
    };

    @TempDir
    Path folder;

    private final ExchangeFixture base = new ExchangeFixture();

    private XSSFWorkbook workbook;
    private XSSFSheet sheet;

    @BeforeEach
    void begin() {
        workbook = new XSSFWorkbook();
        sheet = workbook.createSheet("Hỏi đáp");
        Row header = sheet.createRow(0);
        for (int i = 0; i < HEADER.length; i++) {
            header.createCell(i).setCellValue(HEADER[i]);
        }
    }

    @AfterEach
    void dispose() throws IOException {
        workbook.close();
        base.close();
    }

    @Test
    void twentyKindsOfMistakes_areTwentyMessages_andNothingIsImported() throws IOException {
        row("Câu hỏi", "");
        row("Trả lời ngắn", "");
        row("Trả lời đầy đủ", "");
        row("Mã", "");
        row("Mã", "M1");
        row("Mã", "M1");
        row("Hệ nguồn", "Sở Tư pháp");
        row("Lĩnh vực", "Nhà đất các loại");
        row("Trả lời ngắn", "dài ".repeat(90));
        row("Câu hỏi", "Chuyện kể rằng ".repeat(200));
        row("Căn cứ", "theo luật hiện hành");
        row("Địa bàn", "Tuyên Quang");
        row("Đúng từ ngày", "31/02/2026");
        row("Đúng từ ngày", "đầu năm 2026");
        row("Đúng đến trước ngày", "01/01/2020");
        row("Dữ liệu mẫu", "chắc vậy");
        row("Trạng thái", "đã ký");
        row("Biểu mẫu", "Tờ khai | http://tuyenquang.gov.vn/to-khai.docx");
        row("Phiên bản", "mới nhất");
        row("Trả lời đầy đủ", "C«ng d©n nép hå s¬ t¹i x·.");
        row("Câu hỏi", "Đăng ký khai sinh ở đâu?".replace("Đ", "\uFFFD"));
        last("Trả lời ngắn").setCellErrorValue(FormulaError.REF.getCode());
        sheet.getRow(3).createCell(20).setCellValue("viết ra ngoài bảng");

        Preview preview = base.read(saved());

        assertThat(messages(preview))
                .containsExactlyInAnyOrder(
                        "1 O: Không hiểu cột «Ghi chú riêng».",
                        "1 P: Cột «Câu hỏi» có hai lần.",
                        "2 Câu hỏi: Thiếu nội dung.",
                        "3 Trả lời ngắn: Thiếu nội dung.",
                        "4 Trả lời đầy đủ: Thiếu nội dung.",
                        "4 U: Có nội dung «viết ra ngoài bảng» nhưng cột này không có tên ở dòng đầu.",
                        "5 Mã: Thiếu nội dung.",
                        "7 Mã: Mã này đã có ở dòng 6.",
                        "8 Mã: Mã không dùng được: hệ nguồn «Sở Tư pháp» chỉ gồm chữ thường không dấu, số, gạch nối (tối đa 40);"
                                + " mã «m8» tối đa 200 ký tự.",
                        "9 Lĩnh vực: Không có lĩnh vực «Nhà đất các loại»; ghi đúng tên hoặc mã lĩnh vực, ví dụ Đất đai hoặc"
                                + " dat-dai.",
                        "10 Trả lời ngắn: Dài 359 ký tự, tối đa 320.",
                        "11 Câu hỏi: Dài 2999 ký tự, tối đa 2000.",
                        "12 Căn cứ: Không đọc được căn cứ «theo luật hiện hành»; viết như «điểm a khoản 1 Điều 3 Luật"
                                + " 13/2022/QH15», mỗi căn cứ một dòng.",
                        "13 Địa bàn: «Tuyên Quang» không phải mã tỉnh, xã; ghi mã bằng số, mỗi mã một dòng, để trống nếu là cả"
                                + " nước.",
                        "14 Đúng từ ngày: «31/02/2026» không phải là ngày; viết 22/11/2026 hoặc 2026-11-22.",
                        "15 Đúng từ ngày: «đầu năm 2026» không phải là ngày; viết 22/11/2026 hoặc 2026-11-22.",
                        "16 Đúng đến trước ngày: Ngày kết thúc phải sau ngày bắt đầu.",
                        "17 Dữ liệu mẫu: «chắc vậy» không phải có hay không; ghi «x» nếu có, để trống nếu không.",
                        "18 Trạng thái: Không có trạng thái «đã ký»; dùng một trong: nháp, chờ duyệt, đã công bố, tạm giữ, hết"
                                + " hiệu lực.",
                        "19 Biểu mẫu: Không đọc được biểu mẫu «Tờ khai | http://tuyenquang.gov.vn/to-khai.docx»; viết «tên |"
                                + " https://địa chỉ», mỗi biểu mẫu một dòng.",
                        "20 Phiên bản: «mới nhất» không phải là số của bản.",
                        "21 Trả lời đầy đủ: Chữ bị hỏng «C«ng d©n nép hå s¬ t¹i x·.»: tệp dùng phông cũ (TCVN3, VNI) hoặc sai"
                                + " bảng mã; chuyển sang Unicode rồi lưu lại.",
                        "22 Câu hỏi: Chữ bị hỏng «\uFFFDăng ký khai sinh ở đâu?»: tệp dùng phông cũ (TCVN3, VNI) hoặc sai bảng"
                                + " mã; chuyển sang Unicode rồi lưu lại.",
                        "22 Trả lời ngắn: Ô báo lỗi #REF!: sửa công thức rồi lưu lại.");
        assertThat(base.write(preview, false)).isInstanceOf(Previews.Outcome.NotWritable.class);
        assertThat(base.entries.all().count().block()).isZero();
    }

    @Test
    void fileThatIsNoSheet_isOneMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("hong.xlsx"), "không phải bảng tính");

        assertThat(messages(base.read(file)))
                .containsExactly("0 : Không mở được tệp: tệp hỏng, có mật khẩu, hoặc không đúng loại.");
    }

    @Test
    void sheetWithNothingInIt_isOneMessage() throws IOException {
        assertThat(messages(base.read(saved())))
                .contains("1 O: Không hiểu cột «Ghi chú riêng».", "1 P: Cột «Câu hỏi» có hai lần.");
    }

    private List<String> messages(Preview preview) {
        return base.rows(preview, PreviewPart.WRONG).stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.row() + " " + problem.column() + ": " + problem.message())
                .toList();
    }

    /** A row that is right but for one cell. */
    private void row(String column, String wrong) {
        int number = sheet.getLastRowNum() + 2;
        Map<String, String> cells = new HashMap<>(Map.of(
                "Hệ nguồn", "so-tay",
                "Mã", "m" + number,
                "Lĩnh vực", "Hộ tịch",
                "Câu hỏi", "Câu hỏi số " + number + "?",
                "Trả lời ngắn", "Tại xã.",
                "Trả lời đầy đủ", "Tại xã, theo luật.",
                "Căn cứ", "Điều 13 Luật 60/2014/QH13",
                "Địa bàn", "08",
                "Đúng từ ngày", "01/7/2025"));
        cells.put(column, wrong);
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < HEADER.length - 1; i++) {
            if (!cells.getOrDefault(HEADER[i], "").isEmpty()) {
                row.createCell(i).setCellValue(cells.get(HEADER[i]));
            }
        }
    }

    private Cell last(String column) {
        return sheet.getRow(sheet.getLastRowNum()).getCell(List.of(HEADER).indexOf(column));
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("so-tay.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
