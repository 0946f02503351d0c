package vn.hoiluat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoiluat.pages.Browser.button;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.knowledge.catalogue.Catalogue;
import vn.hoiluat.knowledge.catalogue.CatalogueQuery;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.Recorded;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** The list of entries and what is done to many of them, golden questions, local data. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeListBrowserTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final LocalDate FIRST_OF_2020 = LocalDate.of(2020, 1, 1);
    private static final String EDITOR = "an-bien-tap";
    private static final String APPROVER = "binh-duyet";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    private RunningService service;
    private Entries entries;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
        People people = service.parts(People.class).getFirst();
        StaffAccounts.make(people, EDITOR, Role.BIEN_TAP);
        StaffAccounts.make(people, APPROVER, Role.DUYET);
        entries = service.parts(Entries.class).getFirst();
        Catalogue catalogue = service.parts(Catalogue.class).getFirst();
        await().atMost(LONGEST)
                .until(() -> catalogue.state().isReady()
                        && entries.find("starter:02-01").block() != null);
        propose("cho-1", "Nhận nuôi mèo hoang có phải đăng ký không?", "Không phải đăng ký.");
        propose("cho-2", "Nhặt được ví thì nộp ở đâu?", "Nộp ở công an xã.");
        propose("cho-3", "Lệ phí trước bạ xe đạp điện là bao nhiêu?", "Nộp {phí xe đạp điện}.");
        await().atMost(LONGEST)
                .until(() -> catalogue
                                .page(new CatalogueQuery("", EntryStatus.PENDING_REVIEW, null, "officer", null), 0, 10)
                                .block()
                                .total()
                        == 3);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void manyAreApproved_withWhatStandsInTheWaySaid_andEachInTheTrail() {
        Page page = signedIn(APPROVER, Browser.DESKTOP, "/kho?trang-thai=PENDING_REVIEW&nguon=officer");
        assertThat(page.locator(".kho-rows tbody tr")).hasCount(3);
        page.getByLabel("Chọn cả trang").check();
        assertThat(page.getByText("Đã chọn 3")).isVisible();
        look(page, "kho-picked");

        button(page, "Duyệt công bố").click();
        assertThat(page.getByText("Làm được với 2 trong 3 mục đã chọn.")).isVisible();
        assertThat(page.getByText("Thiếu số liệu địa phương.")).isVisible();
        look(page, "kho-bulk");
        button(page, "Làm với 2 mục").click();

        assertThat(page.getByText("Đã làm xong 2 trong 2 mục.")).isVisible();
        look(page, "kho-bulk-done");
        assertThat(entry("cho-1").newest().status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(entry("cho-3").newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
        assertThat(service.parts(Curation.class)
                        .getFirst()
                        .publications("local:cho-1")
                        .collectList()
                        .block())
                .hasSize(1);
        assertThat(trail(AuditAction.ENTRY_APPROVED)).contains("local:cho-1#1", "local:cho-2#1");
    }

    @Test
    void list_isSearchedAndFiltered() {
        Page page = signedIn(EDITOR, Browser.DESKTOP, "/kho");
        look(page, "kho");
        page.getByLabel("Tìm trong câu hỏi, trả lời, mã").fill("khai sinh");
        button(page, "Lọc").click();
        assertThat(page.locator(".kho-rows tbody tr").first()).containsText("khai sinh");
        look(page, "kho-found");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(service.page("/kho"));
        look(page, "kho-dark");

        Page phone = signedIn(EDITOR, Browser.PHONE, "/kho");
        look(phone, "kho");
        phone.navigate(service.page("/kho?tim=khongcogi"));
        assertThat(phone.getByText("Không có mục nào như vậy.")).isVisible();
    }

    @Test
    void whatOnlyHasToBeReadAgain_isFoundRightByOne_approvedByAnother_andSentAgain() {
        DocumentRegister register = service.parts(DocumentRegister.class).getFirst();
        LegalDocument law = LegalDocument.plain(
                        new DocumentRef("Luật", "01/2019/QH14", "Quốc hội"), "Thú nuôi", FIRST_OF_2020, null, "thử")
                .recordedAs(new Recorded(ValidityCode.HHL1P, FIRST_OF_2020.plusYears(1)));
        register.put(law).block();
        publish("ra-1", "Nuôi chó có phải khai báo không?", "Phải khai báo ở UBND xã.", law);
        publish("ra-2", "Nuôi mèo có phải khai báo không?", "Không phải khai báo.", law);
        Page page = signedIn(EDITOR, Browser.DESKTOP, "/kho/mat-can-cu");
        assertThat(page.locator("input[name=chon]")).hasCount(2);
        page.getByLabel("Chọn cả trang").check();
        look(page, "losing-picked");
        button(page, "Đã rà soát, vẫn đúng").click();
        page.getByLabel("Ngày phải xem lại kế tiếp").fill("2099-01-31");
        look(page, "losing-confirm");
        button(page, "Làm với 2 mục").click();
        assertThat(page.getByText("Đã làm xong 2 trong 2 mục.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về danh sách"))
                .first()
                .click();
        assertThat(page.getByText("đã có bản chờ duyệt")).hasCount(2);
        assertThat(page.locator("input[name=chon]")).hasCount(0);

        await().atMost(LONGEST)
                .until(() -> service.parts(Catalogue.class)
                                .getFirst()
                                .page(
                                        new CatalogueQuery("khai báo", EntryStatus.PENDING_REVIEW, null, null, null),
                                        0,
                                        50)
                                .block()
                                .total()
                        == 2);
        Page approver = signedIn(APPROVER, Browser.PHONE, "/kho?trang-thai=PENDING_REVIEW&tim=khai%20b%C3%A1o");
        approver.getByLabel("Chọn cả trang").check();
        button(approver, "Duyệt công bố").click();
        button(approver, "Làm với 2 mục").click();
        assertThat(approver.getByText("Đã làm xong 2 trong 2 mục.")).isVisible();
        approver.navigate(service.page("/kho/mat-can-cu"));
        look(approver, "losing-done");

        assertThat(approver.getByText("thay đổi một phần, phải rà soát")).hasCount(0);
        assertThat(trail(AuditAction.ENTRY_CONFIRMED)).contains("local:ra-1#1", "local:ra-2#1");
        assertThat(entry("ra-1").published().orElseThrow().content().reviewBy()).isEqualTo("2099-01-31");
    }

    @Test
    void goldenQuestion_isAddedProtectedAndTakenAway_byApproversOnly() {
        Page page = signedIn(APPROVER, Browser.DESKTOP, "/kho/cau-chuan");
        page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true)).fill("Đăng ký kết hôn cần giấy tờ gì?");
        page.getByLabel("Cách gõ khác").fill("dk ket hon can gi\nkết hôn cần giấy j");
        page.getByLabel("Mã mục phải ra").fill("02-05");
        button(page, "Lưu câu chuẩn").click();
        assertThat(page.getByText("Đã lưu.")).isVisible();
        assertThat(page.getByText("Có 1 câu chuẩn, 1 câu được bảo vệ.")).isVisible();
        look(page, "kho-golden");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "kho-golden-dark");

        page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true)).fill("Cho tôi gặp người thật");
        page.getByLabel("Phải ra", new Page.GetByLabelOptions().setExact(true)).selectOption("Muốn gặp cán bộ");
        assertThat(page.getByLabel("Mã mục phải ra")).isHidden();
        button(page, "Lưu câu chuẩn").click();
        Locator added = page.locator(".golden tbody tr").filter(new Locator.FilterOptions().setHasText("người thật"));
        assertThat(added.locator(".expected")).hasText("Muốn gặp cán bộ");
        look(page, "kho-golden-way");
        added.getByText("Bỏ câu này").click();

        button(page, "Thôi bảo vệ").click();
        assertThat(page.getByText("Có 1 câu chuẩn, 0 câu được bảo vệ.")).isVisible();
        button(page, "Bỏ câu này").click();
        assertThat(page.getByText("Chưa có câu chuẩn nào.")).isVisible();
        Page phone = signedIn(EDITOR, Browser.PHONE, "/kho/cau-chuan");
        assertThat(phone.getByText("Người có quyền duyệt kho hỏi đáp thêm và bỏ"))
                .isVisible();
        look(phone, "kho-golden");
    }

    @Test
    void localData_isEnteredByApproversOnly_andTakenBack() {
        Page editor = signedIn(EDITOR, Browser.PHONE, "/kho/so-lieu");
        assertThat(editor.getByText("Người có quyền duyệt kho hỏi đáp nhập")).isVisible();
        look(editor, "kho-data");

        Page page = signedIn(APPROVER, Browser.DESKTOP, "/kho/so-lieu?ten=ph%C3%AD%20th%E1%BB%AD");
        page.getByLabel("Giá trị").fill("50.000 đồng");
        page.getByLabel("Nguồn").fill("Nghị quyết của Hội đồng nhân dân tỉnh");
        button(page, "Lưu số liệu").click();
        assertThat(page.getByText("{phí thử}")).isVisible();
        assertThat(page.getByText("Đang dùng")).isVisible();
        assertThat(page.getByText("Đã lưu số liệu.")).isVisible();
        look(page, "kho-data");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "kho-data-dark");
        page.getByLabel("Thu hồi phí thử: 50.000 đồng").click();
        button(page, "Thu hồi ngay").click();
        assertThat(page.getByText("{phí thử}")).hasCount(0);
        assertThat(page.getByText("Đã thu hồi.")).isVisible();
    }

    @Test
    void missingLocalData_isNamed_whereItKeepsAnEntryBack() {
        Page page = signedIn(APPROVER, Browser.DESKTOP, "/kho/muc/local/cho-3");
        button(page, "Thử").click();
        assertThat(page.getByText("Thiếu số liệu: phí xe đạp điện")).isVisible();
        assertThat(page.getByText("Vì mục phù hợp còn thiếu số liệu địa phương."))
                .isVisible();

        page.getByText("«phí xe đạp điện»").click();
        assertThat(page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("phí xe đạp điện");
    }

    @Test
    void head_isOneRowAtADesk_andSaysWhereOneIs() {
        Page page = signedIn(APPROVER, Browser.DESKTOP, "/kho/so-lieu");
        assertThat(page.locator(".site-top [aria-current=page]")).hasText("Số liệu");
        Object rows = page.evaluate(
                "() => new Set([...document.querySelectorAll('.site-top nav a')].map((link) => link.offsetTop)).size");
        assertThat((Integer) rows).isEqualTo(1);
        assertThat(button(page, "Đăng xuất")).isHidden();

        page.locator(".own-menu summary").click();
        look(page, "kho-menu");
        page.locator("h1").click();
        assertThat(button(page, "Đăng xuất")).isHidden();
        page.locator(".own-menu summary").click();
        button(page, "Đăng xuất").click();
        assertThat(page).hasURL(Pattern.compile("/dang-nhap"));
    }

    private void propose(String id, String question, String answer) {
        EntryContent like = entries.find("starter:02-01").block().newest().content();
        EntryContent content = new EntryContent(
                like.field(),
                question,
                List.of(),
                answer,
                answer,
                like.citations(),
                List.of(),
                like.validity(),
                null,
                null,
                List.of(),
                false);
        entries.write(new Proposal(
                        "local",
                        id,
                        content,
                        new Provenance("officer", null),
                        EntryStatus.PENDING_REVIEW,
                        null,
                        EDITOR))
                .block();
    }

    /** An entry that nobody has checked since. */
    private void publish(String id, String question, String answer, LegalDocument law) {
        var citation = new Citation(law.type(), law.number(), law.issuer(), "5", null, null);
        EntryContent content = new EntryContent(
                "ho-tich",
                question,
                List.of(),
                answer,
                answer,
                List.of(citation),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        var proposal =
                new Proposal("local", id, content, new Provenance("officer", null), EntryStatus.DRAFT, null, EDITOR);
        entries.writeAll(List.of(proposal), true).block();
    }

    private Entry entry(String id) {
        return entries.find("local:" + id).block();
    }

    private List<String> trail(AuditAction action) {
        return service.parts(AuditLog.class)
                .getFirst()
                .all(new AuditFilter("", action, "", "", null, null))
                .map(one -> one.record().subject())
                .collectList()
                .block();
    }

    private Page signedIn(String login, int width, String path) {
        return StaffAccounts.signedIn(browser, width, login, service.page(path));
    }
}
