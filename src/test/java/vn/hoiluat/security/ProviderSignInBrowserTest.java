package vn.hoiluat.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.oidc.StandInProvider;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;

/** The button for the office's own accounts, and the page that allows one, as people use them. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.oidc.client-id=" + StandInProvider.CLIENT,
            "hoiluat.security.oidc.client-secret=" + StandInProvider.SECRET,
            "hoiluat.security.oidc.button=Đăng nhập bằng tài khoản tỉnh Tuyên Quang"
        })
class ProviderSignInBrowserTest {

    private static final StandInProvider PROVIDER = new StandInProvider(Clock.systemUTC());

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("hoiluat.security.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void administrator_allowsIt_andSignsInByTheButton(int width) {
        String login = "lan-" + width;
        StaffAccounts.make(people, login, Role.CAN_BO, Role.QUAN_TRI);
        PROVIDER.start(clock, "subject of " + login, login);
        Page page = browser.visitor(width);
        open(page, "/dang-nhap?tiep=/quan-tri/tai-khoan/" + login);
        look(page, "provider-sign-in");

        button(page).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("chưa được dùng để đăng nhập ở đây");
        look(page, "provider-sign-in-refused");

        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(StaffAccounts.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        look(page, "account-with-provider");
        page.getByText("Xem và đổi", new Page.GetByTextOptions().setExact(true)).click();
        look(page, "account-provider");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cho phép"))
                .click();
        assertThat(page.getByText("Chờ lần đăng nhập đầu")).isVisible();
        page.context().clearCookies();

        open(page, "/dang-nhap?tiep=/tai-khoan/dang-nhap");
        button(page).click();
        assertThat(page).hasURL(Pattern.compile("/tai-khoan/dang-nhap$"));
        assertThat(page.getByText("Tài khoản cơ quan (OIDC)")).isVisible();
        look(page, "own-sign-in-by-provider");
        open(page, "/quan-tri/tai-khoan/" + login + "/co-quan");
        assertThat(page.getByText("Đã liên kết với «" + login + "»")).isVisible();
        look(page, "account-provider-used");
    }

    private static Locator button(Page page) {
        return page.getByText("Đăng nhập bằng tài khoản tỉnh Tuyên Quang");
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
