package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;

/** A Word file of thirty questions, typed by several hands in a department. What it says is made up. */
class ThirtyQuestionsTest {

    @TempDir
    Path folder;

    private final ExchangeFixture base = new ExchangeFixture();

    @AfterEach
    void dispose() {
        base.close();
    }

    @Test
    void everyQuestion_hasItsAnswerItsCitationsAndItsField() throws IOException {
        Preview preview = base.read(paper());

        List<String> read = base.rows(preview, PreviewPart.NEW).stream()
                .map(row -> row.row() + "\t" + line(Objects.requireNonNull(row.content())))
                .toList();
        assertThat(read).containsExactlyElementsOf(expected());
        assertThat(base.rows(preview, PreviewPart.WRONG)).isEmpty();
    }

    @Test
    void whatAPersonMustLookAt_isSaid() throws IOException {
        List<PreviewRow> rows = base.rows(base.read(paper()), PreviewPart.NEW);

        assertThat(rows.get(17).draftReason()).startsWith("Trả lời ngắn được cắt từ trả lời đầy đủ");
        assertThat(rows.get(18).draftReason()).startsWith("Chưa có căn cứ");
        assertThat(rows.get(19).remarks()).containsExactly("Không rõ văn bản nào: «Thông tư 99».");
        assertThat(rows).filteredOn(row -> row.draftReason() != null).hasSize(3);
    }

    @Test
    void written_everyQuestionIsADraft_andTheSameFileChangesNothingMore() throws IOException {
        Path paper = paper();

        base.write(base.read(paper), false);

        assertThat(base.entries.all().collectList().block())
                .hasSize(30)
                .allSatisfy(entry -> assertThat(entry.newest().status()).isEqualTo(EntryStatus.DRAFT));
        assertThat(base.read(paper).same()).isEqualTo(30);
    }

    private String line(EntryContent content) {
        return String.join(
                "\t",
                content.field(),
                content.question(),
                content.fullAnswer().replace("\n", " ⏎ "),
                content.citations().stream().map(base.texts::complete).collect(Collectors.joining("; ")));
    }

    private static List<String> expected() throws IOException {
        try (var in = Objects.requireNonNull(ThirtyQuestionsTest.class.getResourceAsStream("thirty-questions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private Path paper() throws IOException {
        try (DepartmentPaper paper = new DepartmentPaper()) {
            civilStatus(paper);
            land(paper);
            marriage(paper);
            rest(paper);
            return paper.save(folder.resolve("bo-cau-hoi.docx"));
        }
    }

    private static void civilStatus(DepartmentPaper paper) {
        paper.line("*SỞ TƯ PHÁP TỈNH TUYÊN QUANG*")
                .line("*BỘ CÂU HỎI – ĐÁP PHÁP LUẬT*")
                .line("(Dùng cho công tác phổ biến, giáo dục pháp luật năm 2026)")
                .styled("Heading1", "I. LĨNH VỰC HỘ TỊCH")
                .line("*Câu 1:* Đăng ký khai sinh cho con ở đâu?")
                .line("*Trả lời:* Ủy ban nhân dân cấp xã nơi cư trú của người cha hoặc người mẹ.")
                .line("Căn cứ: Điều 13 Luật Hộ tịch số 60/2014/QH13.")
                .line("*Câu 2. Thời hạn đăng ký khai sinh là bao lâu?*")
                .line("*Trả lời:*")
                .line(
                        "Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh (khoản 1"
                                + " Điều 15 Luật Hộ tịch).")
                .line("Câu hỏi 3: Đăng ký khai tử cần giấy tờ gì?")
                .line("Đáp: Người đi khai tử nộp:")
                .list(STNumberFormat.BULLET, "-", "Tờ khai theo mẫu;", "Giấy báo tử hoặc giấy tờ thay thế.")
                .line("Căn cứ pháp lý: khoản 1 Điều 34 Luật Hộ tịch (60/2014/QH13); Điều 4 Nghị định 123/2015/NĐ-CP")
                .line(
                        "Câu 4: Chị Lò Thị B sinh con tại nhà, không có giấy chứng sinh. Gia đình ở cách trạm y tế 20 km.")
                .line("Hỏi: Chị B đi khai sinh cho con thì cần giấy tờ gì thay giấy chứng sinh?")
                .line("Trả lời:")
                .line("Chị B nộp văn bản của người làm chứng xác nhận về việc sinh.")
                .line(
                        "Nếu không có người làm chứng thì có giấy cam đoan về việc sinh, theo khoản 1 Điều 16 Luật Hộ tịch.")
                .line(
                        "*Câu 5:* Thay đổi tên cho con trên 9 tuổi có cần hỏi ý kiến con không?|*Trả lời:* Có, phải có sự đồng ý"
                                + " của người đó, theo khoản 2 Điều 28 Bộ luật Dân sự năm 2015.")
                .line("Câu 6/ Trẻ bị bỏ rơi thì ai đăng ký khai sinh?")
                .line("TRẢ LỜI")
                .line("Ủy ban nhân dân cấp xã nơi lập biên bản đăng ký khai sinh cho trẻ. Căn cứ Điều 14 Nghị định số"
                        + " 123/2015/NĐ-CP của Chính phủ.");
    }

    private static void land(DepartmentPaper paper) {
        paper.line("*II. ĐẤT ĐAI*")
                .line("*7. Thời hạn sử dụng đất trồng lúa là bao nhiêu năm?*")
                .line("Thời hạn là 50 năm, theo quy định tại Điều 172 Luật Đất đai 2024.")
                .line("*8. Mất sổ đỏ thì làm lại ở đâu?*")
                .line("(Ông Nguyễn Văn A, xã Minh Xuân)")
                .line("Trả lời: Nộp hồ sơ tại Trung tâm phục vụ hành chính công.")
                .line("Cơ sở pháp lý:")
                .line("- Luật Đất đai số 31/2024/QH15;")
                .line("- khoản 3 Điều 38 Nghị định 101/2024/NĐ-CP.")
                .line("9. Hỏi: Đất đang tranh chấp có được chuyển nhượng không?")
                .line(
                        "Trả lời: Không. Điểm b khoản 1 Điều 45 Luật Đất đai chỉ cho chuyển nhượng đất không có tranh chấp.")
                .line("Câu 10 (Đất đai): Tách thửa cần diện tích tối thiểu bao nhiêu?")
                .line("Trả lời: Theo quyết định của Ủy ban nhân dân tỉnh, căn cứ Điều 220 Luật Đất đai năm 2024:")
                .table(new String[] {"Loại đất", "Diện tích"}, new String[] {"Đất ở đô thị", "45 m²"}, new String[] {
                    "Đất ở nông thôn", "100 m²"
                })
                .line("Liên hệ chi nhánh văn phòng đăng ký đất đai để biết thêm.");
    }

    private static void marriage(DepartmentPaper paper) {
        paper.line("Lĩnh vực: Hôn nhân và gia đình");
        BigInteger questions = paper.newList(STNumberFormat.DECIMAL, "Câu hỏi số 1%1.");
        paper.listed(questions, "Nam, nữ đủ bao nhiêu tuổi được kết hôn?")
                .line("Trả lời: Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi (điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình).")
                .listed(questions, "Vợ đang mang thai, chồng có được ly hôn không?")
                .line("Trả lời:")
                .list(
                        STNumberFormat.LOWER_LETTER,
                        "%1)",
                        "Chồng không có quyền yêu cầu ly hôn khi vợ đang có thai;",
                        "Vợ vẫn có quyền yêu cầu.")
                .line("Xem khoản 3 Điều 51 Luật số 52/2014/QH13.")
                .listed(questions, "Tài sản trước hôn nhân là của ai?")
                .withDeleted("Trả lời: Là tài sản riêng, theo Điều 43 Luật Hôn nhân và gia đình 2014.", " ĐOẠN ĐÃ XÓA")
                .line("Hỏi: Ly hôn thì con dưới 36 tháng tuổi ở với ai?")
                .line(
                        "Đáp: Giao cho mẹ trực tiếp nuôi, trừ trường hợp mẹ không đủ điều kiện (khoản 3 Điều 81 Luật HNGĐ).")
                .line("H: Sống chung không đăng ký có phải vợ chồng không?")
                .line(
                        "Đ: Không phát sinh quyền và nghĩa vụ giữa vợ và chồng theo các điều 14, 15 và 16 Luật Hôn nhân và gia đình.")
                .line("Tình huống 16 - Anh C thường đánh vợ. Chị D muốn tạm lánh.")
                .line("Chị D phải làm gì?")
                .line(
                        "Gợi ý trả lời: Báo tin cho Ủy ban nhân dân xã. Căn cứ: Điều 19, Điều 22 Luật Phòng, chống bạo lực gia đình"
                                + " (13/2022/QH15).");
    }

    private static void rest(DepartmentPaper paper) {
        paper.line("*PHẦN III. LAO ĐỘNG*")
                .line("Câu 17: Thử việc tối đa bao nhiêu ngày?")
                .line("Trả lời ngắn: Tối đa 60 ngày với việc cần trình độ cao đẳng trở lên.")
                .line(
                        "Trả lời chi tiết: Thời gian thử việc không quá 180 ngày đối với người quản lý doanh nghiệp, 60 ngày với công"
                                + " việc cần trình độ từ cao đẳng trở lên.")
                .line("Căn cứ pháp lý: Điều 25 Bộ luật Lao động (45/2019/QH14)")
                .line("Câu 18: Nghỉ phép năm bao nhiêu ngày?")
                .line("Trả lời câu 18: Làm đủ 12 tháng thì được nghỉ 12 ngày làm việc. "
                        + "Chưa đủ 12 tháng thì được nghỉ theo tỷ lệ tương ứng với số tháng. ".repeat(5)
                        + "Căn cứ điểm a khoản 1 Điều 113 Bộ luật Lao động 2019.")
                .line("Câu 19: Công ty nợ lương thì hỏi ai?")
                .line("Trả lời: Gọi đường dây nóng của Sở Nội vụ.")
                .line("Câu 20: Nghỉ việc có phải báo trước không?")
                .line("Trả lời: Có, theo Luật Việc làm tốt và Thông tư 99.")
                .styled("Heading2", "IV. Cư trú")
                .line("Câu 21– Đăng ký tạm trú trong bao lâu?")
                .line("Trả lời: Trong 30 ngày. (Điều 27 Luật 68/2020/QH14)")
                .line("Câu 22: Ở trọ có phải đăng ký tạm trú không?")
                .line("Trả lời:")
                .list(STNumberFormat.DECIMAL, "%1.", "Có, nếu ở từ 30 ngày trở lên.", "Chủ trọ có trách nhiệm nhắc.")
                .line("Căn cứ khoản 1 Điều 27 Luật Cư trú năm 2020")
                .line("*Câu 23:* *Xóa đăng ký thường trú khi nào?*")
                .line("Khi ra nước ngoài định cư. Xem điểm c khoản 1 Điều 24 Luật Cư trú.")
                .line("V. CĂN CƯỚC, HỘ CHIẾU")
                .table(
                        new String[] {"STT", "Câu hỏi", "Trả lời", "Căn cứ", "Lĩnh vực"},
                        new String[] {
                            "1",
                            "Bao nhiêu tuổi phải làm căn cước?",
                            "Từ đủ 14 tuổi.",
                            "Khoản 2 Điều 19 Luật Căn cước",
                            "Căn cước, hộ chiếu"
                        },
                        new String[] {
                            "2",
                            "Trẻ dưới 6 tuổi có được cấp không?",
                            "Có, nếu cha mẹ yêu cầu.",
                            "Luật 26/2023/QH15",
                            "Căn cước, hộ chiếu"
                        },
                        new String[] {"3", "Mất thẻ căn cước làm ở đâu?", "Công an xã.", "", "Căn cước, hộ chiếu"})
                .line("*VI. KHIẾU NẠI, TỐ CÁO*")
                .line("Câu 27: Thời hiệu khiếu nại là bao lâu?")
                .line("Trả lời: 90 ngày kể từ ngày nhận được quyết định (Điều 9 Luật Khiếu nại 2011).")
                .line("Câu 28: Tố cáo nặc danh có được giải quyết không?")
                .line(
                        "Trả lời: Không xử lý theo Luật Tố cáo; có thông tin rõ ràng thì chuyển kiểm tra theo khoản 2 Điều 25 Luật Tố cáo số"
                                + " 25/2018/QH14.")
                .line("Câu 29: Khiếu nại lần hai gửi ai?")
                .line("Cách hỏi khác: Không đồng ý lần đầu thì gửi đơn đi đâu")
                .line("Trả lời: Gửi thủ trưởng cấp trên trực tiếp.")
                .line("")
                .line("Căn cứ:")
                .line("Điều 7 Luật 02/2011/QH13.")
                .line("Câu 30: Ai được miễn án phí?")
                .line(
                        "Trả lời: Trẻ em, người khuyết tật và một số người khác theo Điều 12 Nghị quyết số 326/2016/UBTVQH14.")
                .line("*Người biên soạn: Phòng Phổ biến, giáo dục pháp luật*");
    }
}
