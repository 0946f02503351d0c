package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Date;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
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

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    MovableClock clock;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @BeforeEach
    void makeOfficers() {
        StaffAccounts.make(people, "chi-hoa", Role.CAN_BO);
        StaffAccounts.make(people, "anh-nam", Role.CAN_BO, Role.DUYET);
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
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

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, false);
    }
}
