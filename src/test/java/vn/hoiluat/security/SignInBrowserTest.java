package vn.hoiluat.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoiluat.security.officer.name=chi-hoa", "hoiluat.security.officer.password={noop}mat-khau"})
class SignInBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void officer_signsIn_byKeyboard_andIsTakenBack(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/lam-viec?xem=qua-han");
        assertThat(page).hasURL(Pattern.compile("/dang-nhap\\?tiep="));
        assertThat(page.getByLabel("Tên đăng nhập")).isFocused();
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "sign-in", true);

        page.keyboard().type("chi-hoa");
        page.keyboard().press("Tab");
        page.keyboard().type("sai");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("Mật khẩu")).isFocused();
        Browser.assertAccessible(page);
        Browser.picture(page, "sign-in-refused", true);

        page.keyboard().type("mat-khau");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/lam-viec\\?xem=qua-han$"));
    }
}
