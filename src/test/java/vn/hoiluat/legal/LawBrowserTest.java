package vn.hoiluat.legal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ProvisionText;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Somebody who approves pastes a law, says what it does to an older one, and sees which entries lose their ground. */
@NullUnmarked
@SpringBootTest(
        classes = {PublicSite.class, LegalSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LawBrowserTest {

    private static final String NEW_LAW = """
            QUỐC HỘI
            Luật số: 03/2026/QH16
            LUẬT HỘ TỊCH
            Chương I
            NHỮNG QUY ĐỊNH CHUNG
            Điều 1. Phạm vi điều chỉnh
            1. Luật này quy định về hộ tịch.
            2. Thẩm quyền gồm:
            a) Ủy ban nhân dân cấp xã;
            b) Cơ quan đại diện.
            Điều 2. Đối tượng áp dụng
            Luật này áp dụng đối với cá nhân, tổ chức.
            Điều 3. Hiệu lực thi hành
            Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2027 và thay thế Luật Hộ tịch số 61/2014/QH13.
            """;

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    DocumentRegister register;

    @Autowired
    ProvisionTexts texts;

    @Autowired
    InMemoryDocumentStore store;

    @Autowired
    Clock clock;

    @BeforeEach
    void writeTheBase() {
        document("Luật", "61/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01");
        document(
                "Nghị định",
                "123/2015/NĐ-CP",
                "Chính phủ",
                "Quy định chi tiết một số điều của Luật Hộ tịch",
                "2016-01-01");
        document(
                "Nghị quyết",
                "06/2020/NQ-HĐND",
                "Hội đồng nhân dân tỉnh Tuyên Quang",
                "Quy định mức thu lệ phí hộ tịch",
                "2020-07-20");
        texts.put(List.of(new ProvisionText(
                        new DocumentRef("Luật", "61/2014/QH13", "Quốc hội"),
                        "18",
                        "Thủ tục đăng ký kết hôn",
                        "1. Hai bên nam, nữ nộp tờ khai và cùng có mặt khi đăng ký kết hôn.")))
                .block();
        write(
                "ket-hon",
                "Đăng ký kết hôn cần giấy tờ gì?",
                "Mang căn cước, cả hai cùng có mặt tại UBND xã.",
                "18",
                null);
        write(
                "ket-hon",
                "Đăng ký kết hôn cần giấy tờ gì?",
                "Mang căn cước hoặc mở VNeID; một người có mặt là đủ.",
                "18",
                LocalDate.of(2027, 3, 1));
        write(
                "khai-sinh",
                "Khai sinh cho con ở đâu, trong bao lâu?",
                "Tại UBND xã nơi cư trú của cha hoặc mẹ, trong 60 ngày từ ngày sinh.",
                "15",
                null);
        write(
                "khai-tu",
                "Ai phải đi khai tử cho người đã mất?",
                "Vợ, chồng, con, cha, mẹ hoặc người thân thích khác, trong 15 ngày.",
                "33",
                null);
    }

    @Test
    void aNewLaw_isPasted_relatedToTheOld_andItsImpactShown() {
        StaffAccounts.make(people, "duyet-luat", Role.DUYET);
        Page page = signedIn("duyet-luat", Browser.DESKTOP);
        page.navigate(url("/kho/van-ban"));
        look(page, "law-documents");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm văn bản"))
                .click();
        page.getByLabel("Số ký hiệu").fill("03/2026/QH16");
        page.getByLabel("Toàn văn").fill(NEW_LAW);
        press(page, "Xem thử");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không cho biết loại văn bản");
        page.getByLabel("Loại văn bản").fill("Luật");
        page.getByLabel("Tên văn bản, không kể loại và số").fill("Hộ tịch");
        page.locator("#from").fill("2027-03-01");
        press(page, "Xem thử");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đọc được 3 điều")))
                .isVisible();
        look(page, "law-preview");
        press(page, "Lưu văn bản");
        assertThat(page.locator(".law-articles li")).hasCount(3);

        page.getByText("Ghi quan hệ với văn bản khác").click();
        page.getByLabel("Văn bản này tác động tới văn bản kia").check();
        page.getByLabel("Quan hệ", new Page.GetByLabelOptions().setExact(true)).selectOption("REPLACES");
        page.getByLabel("Số ký hiệu văn bản kia").fill("61/2014/QH13");
        page.locator("#type").fill("Luật");
        page.locator("#from").fill("2027-03-01");
        page.locator("#basis").fill("Điều 3");
        look(page, "law-relate");
        press(page, "Ghi quan hệ");
        assertThat(page.locator(".law-relations")).containsText("Luật 61/2014/QH13");
        look(page, "law-document");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Điều 1"))
                .first()
                .click();
        look(page, "law-article");
        page.goBack();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ảnh hưởng tới kho"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xong 1 trong 3 mục; còn 2 mục phải làm.");
        page.locator(".law-provision details.left summary").first().click();
        page.locator(".law-provision details.done summary").click();
        page.locator(".law-words", new Page.LocatorOptions().setHasText("Điều 18"))
                .locator("summary")
                .click();
        assertThat(page.locator(".law-words-body del").last()).containsText("Hai bên");
        assertThat(page.locator(".law-words-body ins").last()).containsText("Luật này");
        look(page, "law-impact");
        page.locator(".law-words summary").last().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem lời văn của Điều 33 trên trang riêng"))
                .click();
        assertThat(page.locator("#loi-van")).containsText("Sổ chưa có lời văn này.");
        look(page, "law-words");
        page.goBack();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "law-impact-dark");

        page.navigate(url("/kho/mat-can-cu"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Không có mục nào");
        page.navigate(url("/kho/mat-can-cu?ngay=180"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 trong 3 mục chưa có bản kế tiếp");
        assertThat(page.locator(".losing tbody tr")).hasCount(3);
        look(page, "losing-ground-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        look(page, "losing-ground");
        page.navigate(url("/kho/mat-can-cu?loai=chua-doi-chieu"));
        look(page, "losing-flawed");

        page.setViewportSize(Browser.PHONE, 844);
        for (String path : List.of(
                "/kho/van-ban",
                "/kho/van-ban/luat~03_2026_QH16~quoc-hoi",
                "/kho/van-ban/luat~61_2014_QH13~quoc-hoi/anh-huong",
                "/kho/mat-can-cu?ngay=180",
                "/kho/van-ban/them")) {
            page.navigate(url(path));
            look(page, "law-phone" + path.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void aWholeLaw_largerThanForms_isPasted() {
        StaffAccounts.make(people, "duyet-dai", Role.DUYET);
        Page page = signedIn("duyet-dai", Browser.DESKTOP);
        page.navigate(url("/kho/van-ban/them"));
        var whole = new StringBuilder("LUẬT DÀI\n");
        for (int i = 1; i <= 260; i++) {
            whole.append("Điều ")
                    .append(i)
                    .append(". Quy định thứ ")
                    .append(i)
                    .append("\n1. ")
                    .append("Tổ chức, cá nhân thực hiện theo quy định của pháp luật. ".repeat(30))
                    .append('\n');
        }
        page.locator("#number").fill("99/2026/QH16");
        page.locator("#type").fill("Luật");
        page.locator("#text").fill(whole.toString());
        press(page, "Xem thử");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đọc được 260 điều")))
                .isVisible();
    }

    @Test
    void aList_isBroughtFromAFile_andDocumentsAreFoundByWhatPeopleCallThem(@TempDir Path folder) throws IOException {
        StaffAccounts.make(people, "duyet-tep", Role.DUYET);
        Path list = Files.writeString(
                folder.resolve("danh-muc.tsv"),
                String.join(
                        "\n",
                        "so_hieu\tloai\tten_van_ban\thieu_luc_tu\ttinh_trang_ghi_nhan\tco_quan",
                        "91/2015/QH13\tBộ luật\tDân sự\t01/01/2017\tCòn hiệu lực\t",
                        "61/2014/QH13\tLuật\tHộ tịch\t01/01/2016\tHết hiệu lực một phần\t",
                        "07/2026/NQ-HĐND\tNghị quyết\tPhí\t01/01/2026\t\tHĐND tỉnh Tuyên Quang",
                        "12\tThông tư\tkhông đọc được\t\t\t"));
        Page page = signedIn("duyet-tep", Browser.DESKTOP);
        page.navigate(url("/kho/van-ban"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nạp từ tệp"))
                .click();
        page.locator("#file").setInputFiles(list);
        press(page, "Nạp");

        assertThat(page.locator("#told")).containsText("Đã nạp 3 văn bản (2 mới), 0 điều");
        assertThat(page.locator("#warnings")).containsText("1 dòng: 5");
        assertThat(page.locator("#warnings")).containsText("3 mục đang công bố từ nay không được gửi tự động");
        look(page, "law-files");

        page.navigate(url("/kho/van-ban/luat~61_2014_QH13~quoc-hoi"));
        assertThat(page.getByText("3 mục đang công bố dẫn văn bản này mà hôm nay không được gửi"))
                .isVisible();
        look(page, "law-document-stopped");

        page.navigate(url("/kho/van-ban?q=BLDS+2015"));
        assertThat(page.locator(".law-list tbody tr").first()).containsText("91/2015/QH13");
        page.navigate(url("/kho/van-ban?q=07/2026"));
        assertThat(page.locator(".law-list tbody tr")).containsText("Hội đồng nhân dân tỉnh Tuyên Quang");
    }

    @Test
    void anEditor_looksButDoesNotChange() {
        StaffAccounts.make(people, "bien-tap-luat", Role.BIEN_TAP);
        Page page = signedIn("bien-tap-luat", Browser.DESKTOP);

        page.navigate(url("/kho/van-ban/luat~61_2014_QH13~quoc-hoi"));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Luật 61/2014/QH13")))
                .isVisible();
        assertThat(page.locator(".law-change")).hasCount(0);
    }

    private void document(String type, String number, String issuer, String title, String from) {
        register.put(LegalDocument.plain(
                        new DocumentRef(type, number, issuer), title, LocalDate.parse(from), null, "thử nghiệm"))
                .block();
    }

    private void write(String id, String question, String answer, String article, @Nullable LocalDate from) {
        String number = from == null ? "61/2014/QH13" : "03/2026/QH16";
        var content = new EntryContent(
                "ho-tich",
                question,
                List.of(),
                answer,
                answer + "\nCăn cứ: đã nêu.",
                List.of(new Citation("Luật", number, "Quốc hội", from == null ? article : "1", null, null)),
                List.of(),
                new Validity(from, null),
                null,
                null,
                List.of(),
                false);
        new Entries(store, clock)
                .writeAll(
                        List.of(new Proposal(
                                "starter", id, content, new Provenance("starter", null), EntryStatus.DRAFT, null)),
                        true)
                .block();
    }

    private Page signedIn(String login, int width) {
        return StaffAccounts.signedIn(browser, width, login, url("/kho/van-ban"));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
