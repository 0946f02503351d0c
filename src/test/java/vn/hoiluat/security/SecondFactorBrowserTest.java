package vn.hoiluat.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.secondfactor.Phone;

/** Setting the second factor up where it is required, and signing in with it, as people do it: by keyboard, and by hand on a phone. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.security.second-factor=all")
class SecondFactorBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void officer_setsItUp_andSignsInWithIt(int width) {
        String login = "lan-" + width;
        StaffAccounts.make(people, login, Role.CAN_BO, Role.QUAN_TRI);
        Page page = browser.visitor(width);
        signIn(page, login);

        assertThat(page).hasURL(Pattern.compile("/tai-khoan/xac-thuc$"));
        look(page, "second-factor-new");
        page.getByText("Không quét được").click();
        Phone phone = new Phone(page.locator(".shared-key").textContent(), clock);
        page.getByLabel("Mã 6 số").fill(phone.code());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bật"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Mã dự phòng")))
                .isVisible();
        look(page, "second-factor-codes");
        String recoveryCode = page.locator(".recovery-codes li").first().textContent();
        page.getByText("Đã cất mã, tiếp tục").click();
        assertThat(page.getByText("Đang bật")).isVisible();
        look(page, "own-sign-in");
        page.getByText("Mã dự phòng, đổi điện thoại").click();
        look(page, "second-factor");
        signOut(page);

        signIn(page, login);
        Locator code = page.getByLabel("Mã xác thực");
        assertThat(code).isFocused();
        assertThat(code).hasAttribute("autocomplete", "one-time-code");
        assertThat(code).hasAttribute("inputmode", "numeric");
        look(page, "sign-in-code");
        page.keyboard().type("000 000");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(code).isFocused();
        look(page, "sign-in-code-wrong");
        clock.advance(Duration.ofSeconds(30));
        page.keyboard().type(phone.code());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/lam-viec$"));

        page.navigate("http://localhost:" + port + "/tai-khoan/dang-nhap");
        signOut(page);
        signIn(page, login);
        assertThat(code).isFocused();
        page.keyboard().type(recoveryCode);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/lam-viec$"));
    }

    private void signIn(Page page, String login) {
        page.navigate("http://localhost:" + port + "/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(StaffAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/dang-nhap"));
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/dang-nhap$"));
    }
}
