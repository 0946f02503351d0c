package vn.hoiluat.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.publicbase.OpenSite;
import vn.hoiluat.security.StaffAccounts;

/** The page of webhooks, as an administrator uses it. */
@NullUnmarked
@SpringBootTest(
        classes = WebhooksBrowserTest.Site.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.webhooks.check-every=1h")
class WebhooksBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Deliveries deliveries;

    @Autowired
    EventFeed feed;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Clock clock;

    @Import(OpenSite.class)
    @ComponentScan("vn.hoiluat.webhooks")
    static class Site {}

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void administrator_addsOne_seesItsSecretOnce_andTriesItOut(int width) {
        StaffAccounts.make(people, "quan-tri-ket-noi", Role.QUAN_TRI);
        Page page = StaffAccounts.signedIn(browser, width, "quan-tri-ket-noi", url("/quan-tri/ket-noi/webhook"));
        page.getByLabel("Tên nơi nhận").fill("Cổng thông tin tỉnh " + width);
        page.getByLabel("Địa chỉ nhận tin").fill("https://10.0.0.1/nhan");
        press(page, "Thêm và tạo khóa");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("mạng công cộng");
        look(page, "webhooks-problem");

        page.getByLabel("Địa chỉ nhận tin").fill("https://cong.tuyenquang.example.gov.vn/nhan-tin");
        press(page, "Thêm và tạo khóa");

        String secret = page.locator("#secret").textContent();
        assertThat(secret).startsWith("hlwh_").hasSize(48);
        look(page, "webhook-made");
        press(page, "Gửi tin thử");
        assertThat(page.locator(".ledger li")).hasCount(1);
        assertThat(page.locator(".ledger")).containsText("Đang chờ gửi");
        assertThat(page.content()).doesNotContain(secret);
        press(page, "Đổi khóa");
        assertThat(page.locator("#secret")).not().hasText(secret);
        assertThat(page.getByText("Khóa cũ còn ký kèm đến ngày")).isVisible();
        look(page, "webhook");
        page.navigate(url("/quan-tri/ket-noi/webhook"));
        look(page, "webhooks");
        page.getByText("Cổng thông tin tỉnh " + width).click();
        press(page, "Xóa nơi nhận");
        assertThat(page.getByText("Cổng thông tin tỉnh " + width)).hasCount(0);
    }

    @Test
    void answeredCase_isTold_withoutAnythingOfTheCitizen() {
        Webhook webhook = webhooks.add("Cổng", "https://cong.example.gov.vn/nhan", List.of(EventType.CASE_ANSWERED))
                .block();
        feed.tend().block();
        Case open = Cases.open(register, "webhook-1", false, clock.instant());
        desk.claim(open.id(), "can-bo").block();

        desk.answer(open.id(), "can-bo", "Nộp tại Ủy ban nhân dân cấp xã.", "Luật Hộ tịch")
                .block();

        Awaitility.await()
                .untilAsserted(() -> assertThat(deliveries.of(webhook.id(), 9).block())
                        .singleElement()
                        .satisfies(delivery -> assertThat(delivery.body())
                                .contains("case.answered", open.code().toString(), "WEB")
                                .doesNotContain("Ủy ban")
                                .doesNotContain("kết hôn")
                                .doesNotContain("visitor")
                                .doesNotContain("webhook-1")));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
