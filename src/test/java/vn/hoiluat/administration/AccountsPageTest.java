package vn.hoiluat.administration;

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
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.AccountLinks;
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
class AccountsPageTest {

    private static final Pattern LINK = Pattern.compile("(/tai-khoan/lien-ket/[A-Za-z0-9_-]{43})");

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    AccountLinks links;

    private final String login = "p" + UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser administrator;

    @BeforeEach
    void signIn() {
        StaffAccounts.make(people, "chu-nhiem", Role.QUAN_TRI);
        people.switchOn("chu-nhiem").block();
        administrator = new StaffBrowser(client).signIn("chu-nhiem", StaffAccounts.PASSWORD);
    }

    @Test
    void account_isMade_andThePersonSetsThePasswordOnce() {
        String link = link(make());
        StaffBrowser person = new StaffBrowser(client);
        Map<String, String> password =
                Map.of("ho-ten", "Lê Thị Lan", "mat-khau", "cau-dai-de-nho", "nhap-lai", "cau-dai-de-nho");

        EntityExchangeResult<String> set = person.send(link, password);

        assertThat(set.getResponseHeaders().getLocation()).hasToString("/dang-nhap?xong=mat-khau");
        assertThat(people.find(login).block().password()).startsWith("{argon2id}");
        person.signIn(login, "cau-dai-de-nho");
        assertThat(person.open("/api/cases").getStatus().value()).isEqualTo(200);
        assertThat(person.open(link).getStatus().value()).isEqualTo(404);
    }

    @Test
    void password_tooShortOrMistyped_leavesTheLinkInForce() {
        String link = link(make());
        StaffBrowser person = new StaffBrowser(client);

        assertThat(person.send(link, Map.of("ho-ten", "Lan", "mat-khau", "ngan", "nhap-lai", "ngan"))
                        .getResponseBody())
                .contains("ít nhất 10 ký tự và không chứa");
        assertThat(person.send(link, Map.of("ho-ten", "Lan", "mat-khau", "0123456789", "nhap-lai", "0123456780"))
                        .getResponseBody())
                .contains("không giống nhau");
        assertThat(person.open(link).getStatus().value()).isEqualTo(200);
    }

    @Test
    void firstAdministrator_choosesALogin() {
        String link = "/tai-khoan/lien-ket/" + links.first().block();
        StaffBrowser person = new StaffBrowser(client);

        person.send(
                link,
                Map.of(
                        "ten-dang-nhap",
                        login.toUpperCase(),
                        "ho-ten",
                        "Nam",
                        "mat-khau",
                        "0123456789",
                        "nhap-lai",
                        "0123456789"));

        person.signIn(login, "0123456789");
        assertThat(person.open("/quan-tri/tai-khoan").getStatus().value()).isEqualTo(200);
        assertThat(person.open("/api/cases").getStatus().value()).isEqualTo(200);
    }

    @Test
    void login_taken_isSaid() {
        make();

        assertThat(make().getResponseBody()).contains("đã có người dùng");
    }

    @Test
    void roles_changed_holdAtTheNextCall() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        StaffBrowser person = new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);
        assertThat(person.open("/api/cases").getStatus().value()).isEqualTo(200);

        administrator.send(account(), account() + "/vai-tro", Map.of("vai-tro", "QUAN_TRI"));

        assertThat(person.open("/api/cases").getStatus().value()).isEqualTo(403);
        assertThat(person.open("/quan-tri/tai-khoan").getStatus().value()).isEqualTo(200);
    }

    @Test
    void account_switchedOff_isSignedOut_andCannotComeBack() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        StaffBrowser person = new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);

        administrator.send(account(), account() + "/tat", Map.of());

        assertThat(person.open("/api/cases").getStatus().value()).isEqualTo(401);
        EntityExchangeResult<String> again =
                person.send("/dang-nhap", Map.of("ten", login, "mat-khau", StaffAccounts.PASSWORD));
        assertThat(again.getStatus().value()).isEqualTo(401);
        administrator.send(account(), account() + "/bat", Map.of());
        person.signIn(login, StaffAccounts.PASSWORD);
    }

    @Test
    void lastAdministrator_staysOne() {
        people.all()
                .filter(account -> !account.login().equals("chu-nhiem"))
                .concatMap(account -> people.switchOff(account.login()))
                .blockLast();

        EntityExchangeResult<String> off =
                administrator.send("/quan-tri/tai-khoan/chu-nhiem", "/quan-tri/tai-khoan/chu-nhiem/tat", Map.of());
        EntityExchangeResult<String> role = administrator.send(
                "/quan-tri/tai-khoan/chu-nhiem", "/quan-tri/tai-khoan/chu-nhiem/vai-tro", Map.of("vai-tro", "CAN_BO"));

        assertThat(off.getStatus().value()).isEqualTo(409);
        assertThat(off.getResponseBody()).contains("người quản trị cuối cùng");
        assertThat(role.getStatus().value()).isEqualTo(409);
        assertThat(administrator.open("/quan-tri/tai-khoan").getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void failures_pauseTheName_whetherThereIsOneOrNot() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        StaffBrowser person = new StaffBrowser(client);
        for (String name : new String[] {login, "khong-" + login}) {
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(person.send("/dang-nhap", Map.of("ten", name, "mat-khau", "sai"))
                                .getStatus()
                                .value())
                        .isEqualTo(401);
            }

            assertThat(person.send("/dang-nhap", Map.of("ten", name, "mat-khau", StaffAccounts.PASSWORD))
                            .getStatus()
                            .value())
                    .as(name)
                    .isEqualTo(429);
        }
    }

    @Test
    void page_unknownAccount_isNotFound_andForgedFormIsRefused() {
        assertThat(administrator
                        .open("/quan-tri/tai-khoan/khong-co")
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(administrator
                        .sendForged("/quan-tri/tai-khoan/chu-nhiem/tat", Map.of())
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    private EntityExchangeResult<String> make() {
        return administrator.send(
                "/quan-tri/tao-tai-khoan", Map.of("ten-dang-nhap", login, "ho-ten", "Lan", "vai-tro", "CAN_BO"));
    }

    private String account() {
        return "/quan-tri/tai-khoan/" + login;
    }

    private static String link(EntityExchangeResult<String> page) {
        Matcher link = LINK.matcher(String.valueOf(page.getResponseBody()));
        assertThat(link.find()).as(page.getResponseBody()).isTrue();
        return link.group(1);
    }
}
