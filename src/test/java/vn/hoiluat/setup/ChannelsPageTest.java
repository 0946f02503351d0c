package vn.hoiluat.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.pages.EmbeddingOrigins;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class ChannelsPageTest {

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    private StaffBrowser administrator;

    @BeforeEach
    void signIn() {
        StaffAccounts.make(people, "chu-nhiem", Role.QUAN_TRI);
        administrator = new StaffBrowser(client).signIn("chu-nhiem", StaffAccounts.PASSWORD);
    }

    @Test
    void zalo_isConnected_andTheSecretsAreNotShownAgain() {
        administrator.send("/quan-tri/noi-kenh/zalo", zalo("hook-secret"));

        String page = administrator.open("/quan-tri/kenh/zalo").getResponseBody();

        assertThat(page).contains("/webhooks/zalo/zalo-111").doesNotContain("hook-secret", "refresh-1", "app-secret");
        assertThat(accounts.account("zalo").block().name()).isEqualTo("Sở Tư pháp");
    }

    @Test
    void form_thatLacksASecret_isRefused_andForgetsTheOthers() {
        String page = administrator.send("/quan-tri/noi-kenh/zalo", zalo("")).getResponseBody();

        assertThat(page)
                .contains("Còn thiếu mục bắt buộc")
                .contains("value=\"222\"")
                .doesNotContain("app-secret");
    }

    @Test
    void address_thatCarriersMayNotCallBy_isRefused() {
        String page = administrator
                .send(
                        "/quan-tri/noi-kenh/sms",
                        Map.of(
                                "don-vi", "Sở Tư pháp",
                                "accountId", "STP",
                                "short-name", "STP",
                                "apiKey", "k",
                                "secretKey", "s",
                                "webhookToken", "too-short"))
                .getResponseBody();

        assertThat(page).contains("cần ít nhất 16 ký tự").doesNotContain("too-short");
    }

    @Test
    void bot_isSwitchedOffAndOn() {
        administrator.send("/quan-tri/noi-kenh/web", Map.of("don-vi", "Sở Tư pháp"));

        administrator.send("/quan-tri/kenh/web", "/quan-tri/kenh/web/bot-tat", Map.of());
        assertThat(accounts.account("web").block().answers()).isFalse();

        administrator.send("/quan-tri/kenh/web", "/quan-tri/kenh/web/bot-bat", Map.of());
        assertThat(accounts.account("web").block().answers()).isTrue();
    }

    @Test
    void sitesThatMayEmbed_areChanged_andWhatIsNoSiteIsRefused() {
        administrator.send("/quan-tri/noi-kenh/web", Map.of("don-vi", "Sở Tư pháp"));
        String sites = "https://so.example.gov.vn https://xa.example.gov.vn/";

        administrator.send("/quan-tri/kenh/web", "/quan-tri/kenh/web/trang-nhung", Map.of("trang-nhung", sites));

        assertThat(EmbeddingOrigins.of(accounts.account("web").block()))
                .containsExactly("https://so.example.gov.vn", "https://xa.example.gov.vn");
        assertThat(administrator
                        .send(
                                "/quan-tri/kenh/web",
                                "/quan-tri/kenh/web/trang-nhung",
                                Map.of("trang-nhung", "https://so.example.gov.vn/trang; default-src *"))
                        .getResponseBody())
                .contains("Có địa chỉ không đúng");
        assertThat(accounts.account("web").block().setting("origins", "")).isEqualTo(sites);
    }

    @Test
    void notice_isOnTheCitizensPage_untilItIsTakenDown() {
        administrator.send("/quan-tri/noi-kenh/web", Map.of("don-vi", "Sở Tư pháp"));

        administrator.send(
                "/quan-tri/kenh/web",
                "/quan-tri/kenh/web/thong-bao",
                Map.of("thong-bao", "Nghỉ <bão> ngày 25/11", "den", ""));
        assertThat(administrator.open("/chat/web").getResponseBody()).contains("Nghỉ &lt;bão&gt; ngày 25/11");

        administrator.send("/quan-tri/kenh/web", "/quan-tri/kenh/web/thong-bao", Map.of("thong-bao", "", "den", ""));
        assertThat(administrator.open("/chat/web").getResponseBody()).doesNotContain("bão");
    }

    @Test
    void notice_thatEndsInThePastOrCannotBeRead_isRefused() {
        administrator.send("/quan-tri/noi-kenh/web", Map.of("don-vi", "Sở Tư pháp"));

        assertThat(administrator
                        .send(
                                "/quan-tri/kenh/web",
                                "/quan-tri/kenh/web/thong-bao",
                                Map.of("thong-bao", "a", "den", "2020-01-01T00:00"))
                        .getResponseBody())
                .contains("Thời điểm kết thúc đã qua");
        assertThat(administrator
                        .send(
                                "/quan-tri/kenh/web",
                                "/quan-tri/kenh/web/thong-bao",
                                Map.of("thong-bao", "a", "den", "mai"))
                        .getResponseBody())
                .contains("Không đọc được thời điểm");
    }

    @Test
    void wizard_saysWhatComesNext() {
        String page = administrator.open("/quan-tri/thiet-lap").getResponseBody();

        assertThat(page).contains("Thiết lập ban đầu").contains("Nối kênh");
    }

    @Test
    void account_thatDoesNotExist_isNotFound() {
        assertThat(administrator.open("/quan-tri/kenh/khong-co").getStatus().value())
                .isEqualTo(404);
        assertThat(administrator.open("/quan-tri/noi-kenh/viber").getStatus().value())
                .isEqualTo(404);
    }

    private static Map<String, String> zalo(String webhookSecret) {
        return Map.of(
                "don-vi", "Sở Tư pháp",
                "appId", "111",
                "appSecret", "app-secret",
                "webhookSecret", webhookSecret,
                "accountId", "222",
                "refreshToken", "refresh-1");
    }
}
