package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.button;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

/** Sends citizens on to another agency by keyboard, and a slip all its way, with the agency at its own page. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class SlipBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void makeOfficer() {
        StaffAccounts.make(people, "slip-lan", Role.CAN_BO);
    }

    @Test
    void guidance_isSentByKeyboard_andTheAgencyIsKnownNextTime() {
        Case first = Cases.open(register, "refer-1", false, clock.instant());
        Case second = Cases.open(register, "refer-2", false, clock.instant());
        Page lan = at("/lam-viec/" + first.code(), Browser.DESKTOP);
        claim(lan);
        lan.keyboard().press("Alt+h");
        assertThat(lan.locator("#agency-name")).isFocused();
        lan.keyboard().insertText("Công an xã Tân Trịnh");
        lan.locator("#agency-address").fill("Thôn Vén, xã Tân Trịnh");
        lan.locator("#agency-phone").fill("0219 3820 113");
        lan.locator("#agency-hours").fill("7h30 đến 17h, thứ Hai đến thứ Sáu");
        assertThat(lan.locator("#guide-text"))
                .hasValue(
                        "Việc ông/bà hỏi thuộc thẩm quyền của Công an xã Tân Trịnh. Xin ông/bà liên hệ trực tiếp để được"
                                + " giải quyết.\nĐịa chỉ: Thôn Vén, xã Tân Trịnh\nĐiện thoại: 0219 3820 113\nGiờ làm việc: 7h30"
                                + " đến 17h, thứ Hai đến thứ Sáu");
        look(lan, "refer-guide");
        lan.locator("#guide-text").press("Control+Enter");
        assertThat(lan.locator("#toast")).containsText("Đã gửi hướng dẫn");

        Page again = at("/lam-viec/" + second.code(), Browser.PHONE);
        again.locator("#claim-here").click();
        assertThat(again.locator("#toast")).containsText("Đã nhận");
        again.locator("#open-context").click();
        button(again, "Sang cơ quan khác").click();
        again.locator("#agency-name").pressSequentially("cong an tan");
        assertThat(again.locator("#agency-list [role=option]")).hasCount(1);
        look(again, "refer-known");
        again.keyboard().press("ArrowDown");
        again.keyboard().press("Enter");
        assertThat(again.locator("#agency-phone")).hasValue("0219 3820 113");
        look(again, "refer-taken");
        again.locator("#refer-yes").click();
        assertThat(again.locator("#toast")).containsText("Đã gửi hướng dẫn");
        org.assertj.core.api.Assertions.assertThat(
                        register.find(second.id()).block().answer().text())
                .contains("0219 3820 113");
    }

    @Test
    void slip_goesAllItsWay_andComesBack() {
        Case open = Cases.open(register, "slip-browser", false, clock.instant());
        Page lan = at("/lam-viec/" + open.code(), Browser.DESKTOP);
        claim(lan);
        button(lan, "Sang cơ quan khác").click();
        lan.getByText("Phiếu chuyển, cần công dân đồng ý").click();
        lan.locator("#agency-name").fill("Ủy ban nhân dân xã Tân Trịnh");
        lan.locator("#agency-address").fill("Thôn Vén, xã Tân Trịnh");
        lan.locator("#slip-phone").fill("0912 345 678");
        assertThat(lan.locator("#consent-words"))
                .containsText("chuyển nội dung câu hỏi và số điện thoại tới cơ quan đó");
        look(lan, "slip-ask");
        lan.getByText("Đã đồng ý tại trụ sở").click();
        lan.locator("#refer-yes").click();
        assertThat(lan.locator("#refer-problem")).hasText("Ghi ai đã đồng ý.");
        lan.locator("#consent-who").fill("bà Hoa, sáng nay");
        look(lan, "slip-record");
        lan.locator("#refer-yes").click();
        assertThat(lan.locator("#slip .slip-state")).containsText("Công dân đã đồng ý tại trụ sở");
        look(lan, "slip-agreed");

        button(lan, "Phát hành phiếu chuyển").click();
        assertThat(lan.locator("#issue-text")).hasValue(Pattern.compile("Địa chỉ: Thôn Vén"));
        look(lan, "slip-issue");
        lan.locator("#issue-yes").click();
        assertThat(lan.locator("#slip .slip-state")).containsText("Chờ cơ quan xác nhận đã nhận");
        String link = lan.locator("#slip code").textContent();
        Download file = lan.waitForDownload(() -> button(lan, "Tải PDF").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .isEqualTo("phieu-chuyen-" + open.code() + ".pdf");
        lan.locator("#box-slip").scrollIntoViewIfNeeded();
        look(lan, "slip-issued");

        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            Page agency = visit(link, width);
            assertThat(agency.locator("h1")).containsText("/PC-STP");
            lookWhole(agency, "slip-page");
        }
        Page agency = visit(link, Browser.PHONE);
        agency.getByLabel("Họ và tên").fill("Nguyễn Văn Bình");
        agency.getByLabel("Chức vụ, bộ phận").fill("Công chức tư pháp");
        button(agency, "Xác nhận đã nhận").click();
        assertThat(agency.locator("[role=status]")).containsText("Đã xác nhận nhận phiếu");
        assertThat(lan.locator("#slip .slip-state"))
                .containsText("Cơ quan đã nhận: Nguyễn Văn Bình, Công chức tư pháp");
        agency.getByLabel("Họ và tên").fill("Nguyễn Văn Bình");
        agency.getByLabel("Chức vụ, bộ phận").fill("Công chức tư pháp");
        agency.getByLabel("Nội dung trả lời").fill("Hồ sơ nộp tại bộ phận một cửa, mang theo căn cước.");
        agency.getByLabel("Căn cứ pháp luật").fill("Điều 18 Luật Hộ tịch");
        lookWhole(agency, "slip-page-filled");
        button(agency, "Gửi trả lời").click();
        assertThat(agency.locator("[role=status]")).containsText("Đã nhận trả lời của Nguyễn Văn Bình");
        lookWhole(agency, "slip-page-done");

        assertThat(lan.locator("#slip .slip-reply")).containsText("bộ phận một cửa");
        lan.locator("#box-slip").scrollIntoViewIfNeeded();
        look(lan, "slip-replied");
        button(lan, "Đưa vào ô trả lời").click();
        assertThat(lan.locator("#text")).hasValue("Hồ sơ nộp tại bộ phận một cửa, mang theo căn cước.");
        assertThat(lan.locator("#basis")).hasValue("Điều 18 Luật Hộ tịch");
        button(lan, "Gửi trả lời").click();
        assertThat(lan.locator("#toast")).containsText("Đã gửi trả lời");
        Page gone = visit(url("/tra-loi/aaaaaaa-aaaaaaa-aaaaaaa-aaaaaaa"), Browser.DESKTOP);
        assertThat(gone.locator("h1")).hasText("Không tìm thấy phiếu chuyển");
        lookWhole(gone, "slip-page-unknown");
    }

    private static void claim(Page page) {
        button(page, "Nhận xử lý").first().click();
        assertThat(page.locator("#toast")).containsText("Đã nhận");
    }

    private Page visit(String link, int width) {
        Page page = browser.visitor(width);
        page.navigate(url(link.substring(link.indexOf("/tra-loi/"))));
        return page;
    }

    private Page at(String path, int width) {
        Page page = browser.visitor(width);
        page.clock().install(new InstallOptions().setTime(Date.from(clock.instant())));
        page.navigate(url(path));
        page.locator("[name=ten]").fill("slip-lan");
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private String url(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, false);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.assertAccessible(page);
        Browser.picture(page, name + "-dark", false);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void lookWhole(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, true);
    }
}
