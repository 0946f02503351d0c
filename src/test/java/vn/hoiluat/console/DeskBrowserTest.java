package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.button;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** Two officers at their desks, each in a browser of their own. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class DeskBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void makeOfficers() {
        StaffAccounts.make(people, "chi-hoa", Role.CAN_BO);
        StaffAccounts.make(people, "anh-nam", Role.CAN_BO, Role.DUYET);
    }

    @Test
    void colleagueAtTheSameCase_isSeenViewing_thenReplying_thenGone() {
        Case open = Cases.open(register, "desk-presence", false, clock.instant());
        Page hoa = at("chi-hoa", "/lam-viec/" + open.code(), Browser.DESKTOP);
        Page nam = at("anh-nam", "/lam-viec/" + open.code(), Browser.DESKTOP);

        assertThat(hoa.locator("#here")).hasText("anh-nam đang xem");
        assertThat(nam.locator("#here")).hasText("chi-hoa đang xem");
        button(nam, "Nhận xử lý").first().click();
        nam.locator("#text").fill("Xin nộp tại");
        assertThat(hoa.locator("#here")).hasText("anh-nam đang soạn trả lời");
        assertThat(hoa.locator("a.card[aria-current] .initials")).containsText("AN");
        assertThat(hoa.locator("#unclaimed-text"))
                .hasText("anh-nam đang xử lý vụ việc này. Có thể để lại ghi chú nội bộ.");
        look(hoa, "desk-presence");
        nam.navigate(url("/quan-tri/tai-khoan"));
        assertThat(hoa.locator("#here")).isEmpty();
    }

    @Test
    void caseTakenByAColleague_whileOneWrites_keepsTheWordsAndSaysWho() {
        Case open = Cases.open(register, "desk-taken", false, clock.instant());
        Page hoa = at("chi-hoa", "/lam-viec/" + open.code(), Browser.DESKTOP);
        button(hoa, "Nhận xử lý").first().click();
        assertThat(hoa.locator("#toast")).containsText("Đã nhận");
        hoa.locator("#text").fill("Đang viết dở");
        Page nam = at("anh-nam", "/lam-viec/" + open.code(), Browser.PHONE);
        hoa.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả về hàng chờ"))
                .click();
        hoa.locator("#act-note").fill("bận");
        hoa.locator("#act-yes").click();

        nam.locator("#claim-here").click();

        assertThat(hoa.locator("#unclaimed-text"))
                .hasText(
                        "anh-nam đang xử lý vụ việc này. Có thể để lại ghi chú nội bộ. Nội dung đang viết vẫn được giữ.");
    }

    @Test
    void oneAnswer_goesToAllCasesWithTheSameQuestion_andWhatWasRefusedIsSaid() {
        Case first = Cases.open(register, "desk-same-1", false, clock.instant());
        Case second = Cases.open(register, "desk-same-2", false, clock.instant());
        Case third = Cases.open(register, "desk-same-3", false, clock.instant());
        Page hoa = at("chi-hoa", "/lam-viec/" + first.code(), Browser.DESKTOP);
        button(hoa, "Nhận xử lý").first().click();
        assertThat(hoa.locator("#toast")).containsText("Đã nhận");
        hoa.locator("#text").fill("Vụ việc " + first.code() + ": xin nộp tại UBND xã.");
        hoa.locator("#basis").fill("Điều 37 Luật Hộ tịch");
        look(hoa, "desk-same");

        button(hoa, "Trả lời tất cả bằng câu đang viết").click();
        Locator lines = hoa.locator("#batch-list li");
        assertThat(lines.filter(with(third)).locator("input")).isChecked();
        assertThat(lines.filter(with(second))).containsText("Gửi đến công dân qua Web.");
        look(hoa, "desk-batch");
        desk.claim(third.id(), "anh-nam").block();
        hoa.locator("#batch-yes").click();

        assertThat(lines.filter(with(first)).locator(".batch-state")).hasText("Xong");
        assertThat(lines.filter(with(second)).locator(".batch-state")).hasText("Xong");
        assertThat(lines.filter(with(third)).locator(".batch-state")).containsText("đã được anh-nam nhận");
        assertThat(hoa.locator("#batch-said")).containsText("1 vụ việc chưa làm được");
        look(hoa, "desk-batch-done");
        org.assertj.core.api.Assertions.assertThat(
                        register.find(second.id()).block().answer().text())
                .isEqualTo("Vụ việc " + second.code() + ": xin nộp tại UBND xã.");
    }

    @Test
    void chosenCases_areClosedTogether_byKeyboard() {
        Case first = Cases.open(register, "desk-bulk-1", false, clock.instant());
        Case second = Cases.open(register, "desk-bulk-2", false, clock.instant());
        Page hoa = at("chi-hoa", "/lam-viec", Browser.DESKTOP);
        for (Case one : List.of(first, second)) {
            hoa.locator("a.card").filter(with(one)).focus();
            hoa.keyboard().press("x");
        }
        assertThat(hoa.locator("#selected")).hasText("Đã chọn 2");
        look(hoa, "desk-chosen");

        hoa.locator("#select-close").click();
        hoa.locator("#batch-note").fill("trùng");
        hoa.locator("#batch-yes").click();

        assertThat(hoa.locator("#batch-said")).hasText("Xong 2 vụ việc.");
        assertThat(hoa.locator("#batch-list li.done")).hasCount(2);
        hoa.locator("#batch-no").click();
        assertThat(hoa.locator("#selection")).isHidden();
        assertThat(hoa.locator("a.card").filter(with(first))).hasCount(0);
    }

    @Test
    void cannedAnswerOfTheUnit_isFoundWithoutMarks_filled_andNotSentWithAnOpenBlank() {
        Case open = Cases.open(register, "desk-canned", false, clock.instant());
        Page hoa = at("chi-hoa", "/lam-viec", Browser.PHONE);
        hoa.navigate(url("/lam-viec/cau-mau"));
        hoa.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm câu mẫu"))
                .click();
        look(hoa, "canned-new");
        hoa.getByLabel("Tên gọi").fill("Mời đến trụ sở");
        hoa.getByLabel("Nội dung").fill("{{tên đơn vị}} mời ông/bà mang {{giấy tờ}} đến trước {{ngày hẹn}}. Mã [mã].");
        button(hoa, "Lưu").click();
        assertThat(hoa.locator(".canned-list")).containsText("Mời đến trụ sở");
        look(hoa, "canned-list");

        hoa.navigate(url("/lam-viec/" + open.code()));
        hoa.locator("#claim-here").click();
        assertThat(hoa.locator("#toast")).containsText("Đã nhận");
        hoa.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Trả lời công dân"))
                .click();
        hoa.locator("#text").pressSequentially("/moi den tru");
        assertThat(hoa.locator("#popup [role=option]").first()).containsText("Của đơn vị");
        look(hoa, "desk-canned");
        hoa.keyboard().press("Enter");
        assertThat(hoa.locator("#text"))
                .hasValue("Sở Tư pháp tỉnh Tuyên Quang mời ông/bà mang {{giấy tờ}} đến trước 17:00 thứ Tư, 25/11/2026."
                        + " Mã " + open.code() + ".");
        hoa.locator("#basis").fill("Điều 5");
        button(hoa, "Gửi trả lời").click();
        assertThat(hoa.locator("#notice")).containsText("Còn {{giấy tờ}} chưa điền.");
        look(hoa, "desk-blank");
        hoa.keyboard().insertText("căn cước");
        assertThat(hoa.locator("#blanks")).isHidden();
    }

    private static Locator.FilterOptions with(Case one) {
        return new Locator.FilterOptions().setHasText(one.code().toString());
    }

    private Page at(String officer, String path, int width) {
        Page page = browser.visitor(width);
        page.clock().install(new InstallOptions().setTime(Date.from(clock.instant())));
        page.navigate(url(path));
        page.locator("[name=ten]").fill(officer);
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, false);
    }
}
