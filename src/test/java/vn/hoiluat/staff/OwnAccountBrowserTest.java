package vn.hoiluat.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.LettersTaken;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** Somebody who works here sees to it that cases reach them. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnAccountBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AlertPeople alertPeople;

    @Autowired
    LettersTaken letters;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void officer_linksZalo_andShowsAnAddress(int width) {
        accounts.seed(ZaloAccount.ACCOUNT).block();
        String login = "chi-lan-" + width;
        StaffAccounts.make(people, login, Role.CAN_BO, Role.QUAN_TRI);
        Page page = StaffAccounts.signedIn(browser, width, login, url("/tai-khoan"));
        look(page, "own-account");

        press(page, "Lấy mã liên kết");
        look(page, "own-account-code");
        String line = page.getByText("LIENKET").innerText();
        alertPeople
                .link(line.replaceAll("\\D", ""), new Address(Channel.ZALO, "zalo-a", login))
                .block();
        page.getByLabel("Địa chỉ thư điện tử").fill(login + "@example.gov.vn");
        press(page, "Gửi mã xác nhận");
        look(page, "own-account-email");
        page.getByLabel("Mã xác nhận").fill(letters.letters().getLast().text().replaceAll("(?s).*?(\\d{6}).*", "$1"));
        press(page, "Xác nhận");

        assertThat(page.getByText("Thông báo được gửi tới " + login)).isVisible();
        assertThat(page.getByText("Đã liên kết với Zalo OA")).isVisible();
        press(page, "Gửi thử");
        look(page, "own-account-linked");
        page.navigate(url("/quan-tri/thong-bao"));
        look(page, "alerts");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
