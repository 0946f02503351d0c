package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** Finding cases by keyboard, and the lead's overview. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class SearchBrowserTest {

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
        StaffAccounts.make(people, "chi-van", Role.DUYET);
        StaffAccounts.make(people, "anh-nam", Role.CAN_BO);
    }

    @Test
    void slash_findsByWordsWithoutMarks_andTheAddressKeepsIt() {
        Case open = Cases.open(register, "search-1", false, clock.instant());
        Page page = at("/lam-viec", Browser.DESKTOP);

        page.locator("#cards a").first().focus();
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("dang ky ket hon kenh:web");
        page.keyboard().press("Enter");
        assertThat(page.locator("#list-title")).containsText("Tìm «dang ky ket hon kenh:web»: ");
        assertThat(page.locator("a.card[href*='" + open.code() + "'] mark").first())
                .hasText("đăng");
        look(page, "search");
        page.reload();
        assertThat(page.locator("a.card[href*='" + open.code() + "'] mark").first())
                .hasText("đăng");

        page.locator("#find").fill("không có chữ này");
        page.keyboard().press("Enter");
        assertThat(page.locator("#find-help")).isVisible();
        look(page, "search-none");
        page.setViewportSize(Browser.PHONE, 844);
        look(page, "search-none");
    }

    @Test
    void overview_showsTheWork_andFollowsIt() {
        Case late = Cases.open(register, "overview-1", false, clock.instant());
        clock.advance(Duration.ofDays(7));
        Page page = at("/lam-viec/tong-quan", Browser.DESKTOP);

        assertThat(page.locator(".late-cases")).containsText(late.code().toString());
        desk.claim(late.id(), "anh-nam").block();

        assertThat(page.locator(".late-cases li")
                        .filter(new Locator.FilterOptions()
                                .setHasText(late.code().toString())))
                .containsText("anh-nam");
        assertThat(page.locator(".officers tr").nth(1)).containsText(Pattern.compile("Đăng nhập từ"));
        look(page, "overview");
        page.setViewportSize(Browser.PHONE, 844);
        look(page, "overview");
    }

    @Test
    void overview_showsWhatHappened_beforeItsStreamWasOpen() {
        Case late = Cases.open(register, "overview-2", false, clock.instant());
        clock.advance(Duration.ofDays(7));
        Page page = browser.visitor(Browser.DESKTOP);
        List<Route> held = new ArrayList<>();
        page.route("**/api/cases/events", held::add);

        enter(page, "/lam-viec/tong-quan");
        assertThat(page.locator(".late-cases")).containsText(late.code().toString());
        desk.claim(late.id(), "anh-nam").block();
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        assertThat(page.locator(".late-cases li")
                        .filter(new Locator.FilterOptions()
                                .setHasText(late.code().toString())))
                .containsText("anh-nam");
    }

    private Page at(String path, int width) {
        Page page = browser.visitor(width);
        enter(page, path);
        return page;
    }

    private void enter(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        page.locator("[name=ten]").fill("chi-van");
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
    }
}
