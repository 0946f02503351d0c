package vn.hoiluat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertSettings;
import vn.hoiluat.alert.AlertWay;
import vn.hoiluat.alert.LettersTaken;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
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
class OwnAccountPageTest {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    AlertPeople alertPeople;

    @Autowired
    Accounts accounts;

    @Autowired
    LettersTaken letters;

    private final String login = "o" + UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser browser;

    @BeforeEach
    void signIn() {
        accounts.seed(ZaloAccount.ACCOUNT).block();
        StaffAccounts.make(people, login, Role.CAN_BO);
        browser = new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);
    }

    @Test
    void email_isUsedOnceItsCodeIsTyped() {
        post("/thu-dien-tu", Map.of("dia-chi", login + "@example.gov.vn"));
        String code = code(letters.letters().getLast().text());

        assertThat(letters.letters().getLast().to()).isEqualTo(login + "@example.gov.vn");
        assertThat(settings().email()).isNull();
        assertThat(post("/thu-dien-tu/ma", Map.of("ma", code.equals("000000") ? "000001" : "000000")))
                .contains("Mã không đúng");
        post("/thu-dien-tu/ma", Map.of("ma", code));

        assertThat(settings().email()).isEqualTo(login + "@example.gov.vn");
    }

    @Test
    void emailCode_triedTooOften_isWorthless() {
        post("/thu-dien-tu", Map.of("dia-chi", login + "@example.gov.vn"));
        String code = code(letters.letters().getLast().text());
        for (int i = 0; i < 5; i++) {
            post("/thu-dien-tu/ma", Map.of("ma", "wrong"));
        }

        post("/thu-dien-tu/ma", Map.of("ma", code));

        assertThat(settings().email()).isNull();
    }

    @Test
    void address_ofAnotherForm_isRefused() {
        assertThat(post("/thu-dien-tu", Map.of("dia-chi", "lan@x.vn\r\nBcc: y@x.vn")))
                .contains("chưa đúng dạng");
        assertThat(letters.letters()).noneMatch(mail -> mail.to().contains("Bcc"));
    }

    @Test
    void zalo_isLinkedByTheCode_andUnlinked() {
        String page = post("/zalo/ma", Map.of());
        Address phone = new Address(Channel.ZALO, "zalo-a", login);

        alertPeople.link(code(page.substring(page.indexOf("LIENKET"))), phone).block();
        assertThat(settings().zalo()).isEqualTo(phone);
        assertThat(browser.open("/tai-khoan").getResponseBody()).contains("Đã liên kết");
        post("/zalo/bo", Map.of());

        assertThat(settings().zalo()).isNull();
    }

    @Test
    void choices_areKept() {
        post("/thong-bao", Map.of("cach", "EMAIL", "tu", "22:00", "den", "06:30"));

        AlertSettings kept = settings();
        assertThat(kept.ways()).containsExactly(AlertWay.EMAIL);
        assertThat(kept.digest()).isFalse();
        assertThat(kept.quiet().until()).hasToString("06:30");
        assertThat(post("/thong-bao", Map.of("tu", "x", "den", ""))).contains("Giờ yên lặng cần viết");
    }

    @Test
    void page_isForThoseSignedInOnly() {
        assertThat(new StaffBrowser(client).open("/tai-khoan").getStatus().is2xxSuccessful())
                .isFalse();
        assertThat(browser.sendForged("/tai-khoan/zalo/ma", Map.of())
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    private String post(String path, Map<String, String> fields) {
        return String.valueOf(
                browser.send("/tai-khoan", "/tai-khoan" + path, fields).getResponseBody());
    }

    private AlertSettings settings() {
        return alertPeople.of(login).block();
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
