package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.button;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** The whole of an officer's day on a phone: a case is claimed, answered, and approved by who stands in the lead's place. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class PhoneBrowserTest {

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
        StaffAccounts.make(people, "chi-thu", Role.CAN_BO);
        StaffAccounts.make(people, "anh-binh", Role.CAN_BO);
        StaffAccounts.make(people, "ba-lan", Role.DUYET);
    }

    @Test
    void case_isClaimedAndAnswered() {
        Case open = Cases.open(register, "phone-answer", false, clock.instant());
        Page thu = at("chi-thu", "/lam-viec");
        look(thu, "phone-list");
        thu.locator("a.card").filter(with(open)).tap();
        assertThat(thu.locator("#case-title")).isVisible();
        look(thu, "phone-thread");

        thu.locator("#claim-here").tap();
        assertThat(thu.locator("#toast")).containsText("Đã nhận");
        tab(thu, "Trả lời công dân").tap();
        thu.locator("#text").fill("Ông/bà nộp hồ sơ tại Ủy ban nhân dân xã nơi cư trú của một trong hai bên.");
        thu.locator("#basis").fill("Điều 37, 38 Luật Hộ tịch 2014");
        look(thu, "phone-write");
        button(thu, "Gửi trả lời").tap();

        assertThat(thu.locator("#toast")).containsText("Đã gửi trả lời");
        assertThat(thu.locator(".message.officer")).containsText("Ủy ban nhân dân xã");
        look(thu, "phone-answered");
        thu.locator("#open-context").tap();
        look(thu, "phone-context");
    }

    @Test
    void approval_isHandedOn_andGivenInTheLeadsPlace() {
        Case waiting = Cases.open(register, "phone-approve", false, clock.instant());
        desk.claim(waiting.id(), "anh-binh").block();
        desk.submit(waiting.id(), "anh-binh", "Ông/bà nộp hồ sơ tại Ủy ban nhân dân xã.", "Điều 37 Luật Hộ tịch")
                .block();
        Page lan = at("ba-lan", "/tai-khoan/uy-quyen");
        look(lan, "delegation-empty");
        lan.getByLabel("Giao cho").selectOption("chi-thu");
        lan.getByLabel("Từ ngày").fill("2026-11-20");
        lan.getByLabel("Đến hết ngày").fill("2026-11-24");
        button(lan, "Giao quyền duyệt").tap();
        assertThat(lan.locator(".delegations")).containsText("Đang có hiệu lực");
        look(lan, "delegation-given");

        Page thu = at("chi-thu", "/lam-viec?xem=cho-duyet");
        assertThat(thu.locator("#stand-in")).hasText("Duyệt thay ba-lan đến hết 24/11/2026");
        look(thu, "phone-stand-in");
        thu.locator("a.card").filter(with(waiting)).tap();
        assertThat(thu.locator(".message.draft")).containsText("Căn cứ: Điều 37 Luật Hộ tịch");
        look(thu, "phone-draft");
        thu.locator(".message.draft")
                .getByRole(AriaRole.BUTTON, named("Duyệt và gửi"))
                .tap();

        assertThat(thu.locator(".step").last()).containsText("chi-thu thay ba-lan duyệt câu trả lời");
        assertThat(thu.locator(".message.draft")).hasCount(0);
        look(thu, "phone-approved");
    }

    @Test
    void search_isKeptAsAFilter_withAnAddress_countAndOrder() {
        Case open = Cases.open(register, "phone-filter", false, clock.instant());
        Page lan = at("ba-lan", "/lam-viec?tim=ket+hon");
        assertThat(lan.locator("a.card").filter(with(open))).isVisible();
        look(lan, "filter-search");
        button(lan, "Lưu thành bộ lọc").tap();
        lan.getByLabel("Tên bộ lọc").fill("Kết hôn");
        look(lan, "filter-keep");
        button(lan, "Lưu bộ lọc").tap();

        assertThat(lan.locator("#list-title")).containsText("Kết hôn: ");
        assertThat(lan.locator("#saved-list [aria-current]")).containsText("Kết hôn");
        assertThat(lan).hasURL(Pattern.compile("/lam-viec\\?loc=[0-9a-f-]{36}$"));
        String address = lan.url();
        lan.navigate("http://localhost:" + port + "/lam-viec?tim=kenh:web");
        lan.locator("body[data-ready]").waitFor();
        button(lan, "Lưu thành bộ lọc").tap();
        lan.getByLabel("Tên bộ lọc").fill("Trang web");
        lan.getByLabel("Ai dùng").selectOption("*");
        lan.getByLabel("Tên bộ lọc").press("Enter");
        assertThat(lan.locator("#saved-list li")).hasCount(2);
        look(lan, "filter-list");
        button(lan, "Sắp xếp và sửa").tap();
        look(lan, "filter-order");
        button(lan, "Đóng").tap();

        lan.navigate(address);
        lan.locator("body[data-ready]").waitFor();
        assertThat(lan.locator("#list-title")).containsText("Kết hôn: ");
        Page thu = at("chi-thu", "/lam-viec?" + address.substring(address.indexOf("loc=")));
        assertThat(thu.locator("#toast")).containsText("Không có bộ lọc này");
        assertThat(thu.locator("#saved-list li")).hasCount(1);
    }

    private static Locator.FilterOptions with(Case one) {
        return new Locator.FilterOptions().setHasText(one.code().toString());
    }

    private Page at(String officer, String path) {
        Page page = browser.visitor(Browser.PHONE);
        page.clock().install(new InstallOptions().setTime(Date.from(clock.instant())));
        page.navigate("http://localhost:" + port + path);
        page.locator("[name=ten]").fill(officer);
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator(path.startsWith("/lam-viec") ? "body[data-ready]" : "main h1")
                .waitFor();
        return page;
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** In both colours, for people and for the rules. */
    private static void look(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Browser.assertAccessible(page);
            Browser.assertFitsWidth(page);
            Browser.picture(page, name + (scheme == ColorScheme.DARK ? "-dark" : ""), false);
        }
    }
}
