package vn.hoiluat.setup;

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

/** From the link of the first start to a channel that is connected, switched and carries a notice, as people do it. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SetupBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    AccountLinks links;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void administrator_setsUpChannels(int width) {
        Page page = firstAdministrator("chu-nhiem-" + width, width);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thiết lập ban đầu")))
                .isVisible();
        look(page, "setup");

        page.navigate(url("/quan-tri/kenh"));
        look(page, "channels");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Zalo").setExact(true))
                .click();
        look(page, "channel-connect");
        page.getByLabel("Tên đơn vị").fill("Sở Tư pháp");
        page.getByLabel("ID ứng dụng").fill("1234567890123456789");
        page.getByLabel("Khóa bí mật của ứng dụng").fill("khoa-ung-dung");
        page.getByLabel("OA Secret Key").fill("khoa-webhook");
        page.getByLabel("ID của Official Account").fill("98765432100" + width);
        page.getByLabel("Refresh token").fill("refresh");
        press(page, "Nối kênh");
        assertThat(page.getByLabel("Địa chỉ webhook")).hasValue(java.util.regex.Pattern.compile(".*/webhooks/zalo/.+"));
        look(page, "channel-zalo");

        page.navigate(url("/quan-tri/kenh/" + PublicSite.ACCOUNT));
        page.getByLabel("Nội dung, nhiều nhất 300 ký tự").fill("Ngày 25/11 bộ phận một cửa nghỉ vì bão.");
        press(page, "Lưu thông báo");
        press(page, "Tạm dừng bot");
        look(page, "channel-web");
        Page citizen = browser.visitor(width);
        citizen.navigate(url("/"));
        look(citizen, "start-notice");
        citizen.navigate(url("/chat"));
        assertThat(citizen.getByText("Ngày 25/11 bộ phận một cửa nghỉ vì bão.")).isVisible();
        look(citizen, "chat-notice");
        press(page, "Cho bot trả lời lại");
    }

    private Page firstAdministrator(String login, int width) {
        Page page = browser.visitor(width);
        page.navigate(url("/tai-khoan/lien-ket/" + links.first().block()));
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Họ và tên").fill("Nguyễn Thị Hoa");
        page.getByLabel("Mật khẩu mới").fill("nước chảy đá mòn");
        page.getByLabel("Nhập lại mật khẩu").fill("nước chảy đá mòn");
        press(page, "Lưu");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill("nước chảy đá mòn");
        press(page, "Đăng nhập");
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
