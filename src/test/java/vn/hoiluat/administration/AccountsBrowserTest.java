package vn.hoiluat.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** From the link of the first start to a colleague who is signed in, as people do it. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountsBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    AccountLinks links;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void firstAdministrator_makesAColleague(int width) {
        StaffAccounts.make(people, "anh-nam", Role.CAN_BO);
        StaffAccounts.make(people, "ba-tuyet", Role.NGUOI_XEM, Role.KIEM_TOAN, Role.DUYET);
        people.switchOff("ba-tuyet").block();
        Page page = browser.visitor(width);
        page.navigate(url("/tai-khoan/lien-ket/" + links.first().block()));
        look(page, "account-first");
        page.getByLabel("Tên đăng nhập").fill("chi-hoa-" + width);
        page.getByLabel("Họ và tên").fill("Nguyễn Thị Hoa");
        page.getByLabel("Mật khẩu mới").fill("nước chảy đá mòn");
        page.getByLabel("Nhập lại mật khẩu").fill("nước chảy đá mòn");
        press(page, "Lưu");
        page.getByLabel("Tên đăng nhập").fill("chi-hoa-" + width);
        page.getByLabel("Mật khẩu").fill("nước chảy đá mòn");
        press(page, "Đăng nhập");

        page.navigate(url("/quan-tri/tai-khoan"));
        look(page, "accounts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tạo tài khoản"))
                .click();
        look(page, "account-new");
        page.getByLabel("Họ và tên").fill("Lê Thị Lan");
        page.getByLabel("Tên đăng nhập").fill("chi-lan-" + width);
        press(page, "Tạo tài khoản");
        look(page, "account-link-made");
        String link = page.getByLabel("Liên kết đặt mật khẩu").inputValue();

        Page colleague = browser.visitor(width);
        colleague.navigate(link);
        assertThat(colleague.getByLabel("Họ và tên")).hasValue("Lê Thị Lan");
        look(colleague, "account-link");
        page.navigate(url("/quan-tri/tai-khoan/chi-hoa-" + width));
        look(page, "account-own");
        page.navigate(url("/quan-tri/tai-khoan/ba-tuyet"));
        look(page, "account-off");
        colleague.navigate(url("/tai-khoan/lien-ket/khong-co"));
        look(colleague, "account-link-gone");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
