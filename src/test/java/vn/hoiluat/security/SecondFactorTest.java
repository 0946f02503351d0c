package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.secondfactor.Phone;
import vn.hoiluat.secondfactor.SecondFactors;

/** Signing in by password and code, and setting the code up. Here administrators must have one. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoiluat.security.second-factor=administrators", "hoiluat.limits.sign-ins-of-address=10000/1m"})
@AutoConfigureWebTestClient
class SecondFactorTest {

    private static final String CODE_PAGE = "/dang-nhap/xac-thuc";
    private static final String OWN_PAGE = "/tai-khoan/xac-thuc";
    private static final Pattern KEY = Pattern.compile("class=\"shared-key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("\\d{4}-\\d{4}-\\d{4}");

    @Autowired
    WebTestClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    private final String login = "f" + UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser browser;
    private Phone phone;
    private List<String> recoveryCodes;

    @BeforeEach
    void makeAccount() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        browser = new StaffBrowser(client);
    }

    @Test
    void officer_setsItUp_andTypesACodeFromThenOn() {
        browser.signIn(login, StaffAccounts.PASSWORD);
        String secret = browser.cookie(SessionCookie.FULL.key());
        setUp();

        assertThat(status("/api/cases")).as("goes on in this browser").isEqualTo(200);
        assertThat(browser.open(OWN_PAGE).getResponseBody()).doesNotContain("shared-key");
        browser.putCookie(SessionCookie.FULL.key(), secret);
        assertThat(status("/api/cases")).as("the session of a password only").isEqualTo(401);

        browser = new StaffBrowser(client);
        clock.advance(Duration.ofSeconds(30));
        EntityExchangeResult<String> half = password(Map.of("tiep", "/lam-viec?xem=qua-han"));
        assertThat(half.getResponseHeaders().getLocation()).hasToString(CODE_PAGE);
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();
        assertThat(status("/api/cases")).isEqualTo(401);

        EntityExchangeResult<String> in = code(phone.code());

        assertThat(in.getResponseHeaders().getLocation()).hasToString("/lam-viec?xem=qua-han");
        assertThat(status("/api/cases")).isEqualTo(200);
        assertThat(browser.cookie(SessionCookie.HALF.key())).isNull();
    }

    @Test
    void code_used_opensNoSecondBrowser() {
        signInAndSetUp();
        clock.advance(Duration.ofSeconds(30));
        password(Map.of());
        String seen = phone.code();
        code(seen);

        browser = new StaffBrowser(client);
        password(Map.of());
        EntityExchangeResult<String> again = code(seen);

        assertThat(again.getStatus().value()).isEqualTo(401);
        assertThat(again.getResponseBody()).contains("đã dùng rồi");
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();
    }

    @Test
    void recoveryCode_opensOnce() {
        signInAndSetUp();

        for (int status : List.of(303, 401)) {
            browser = new StaffBrowser(client);
            password(Map.of());
            assertThat(code(recoveryCodes.getFirst()).getStatus().value()).isEqualTo(status);
        }
    }

    @Test
    void password_known_buysNoNewGuessesAtTheCode() {
        signInAndSetUp();
        browser = new StaffBrowser(client);
        for (int guess = 0; guess < 5; guess++) {
            password(Map.of());
            assertThat(code("00000" + guess).getStatus().value()).isEqualTo(401);
        }
        clock.advance(Duration.ofSeconds(29));

        EntityExchangeResult<String> next = code(recoveryCodes.getFirst());

        assertThat(next.getStatus().value()).isEqualTo(429);
        assertThat(next.getResponseHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(password(Map.of()).getStatus().value()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(2));
        assertThat(code(recoveryCodes.getFirst()).getStatus().value())
                .as("a code that was not looked at is not used up")
                .isEqualTo(303);
    }

    @Test
    void codePage_withoutThePassword_leadsToTheFirstStep() {
        assertThat(browser.open(CODE_PAGE).getResponseHeaders().getLocation()).hasToString("/dang-nhap");
        browser.putCookie(SessionCookie.HALF.key(), "made-up");
        assertThat(browser.open(CODE_PAGE).getStatus().value()).isEqualTo(303);
    }

    @Test
    void codePage_afterTenMinutes_orOnceSwitchedOff_leadsToTheFirstStep() {
        signInAndSetUp();
        browser = new StaffBrowser(client);
        password(Map.of());
        people.switchOff(login).block();
        assertThat(code(recoveryCodes.getFirst()).getResponseHeaders().getLocation())
                .hasToString("/dang-nhap");
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();

        people.switchOn(login).block();
        password(Map.of());
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.open(CODE_PAGE).getResponseHeaders().getLocation()).hasToString("/dang-nhap");
    }

    @Test
    void programs_cannotSignIn_withAnAccountThatHasOne() {
        assertThat(basic()).isEqualTo(200);

        signInAndSetUp();

        assertThat(basic()).isEqualTo(401);
    }

    @Test
    void administrator_setsItUpBeforeAnythingElse() {
        people.changeRoles(login, Set.of(Role.QUAN_TRI, Role.CAN_BO)).block();
        EntityExchangeResult<String> in = password(Map.of());
        assertThat(in.getResponseHeaders().getLocation()).hasToString(OWN_PAGE);
        assertThat(basic()).isEqualTo(401);
        for (String page : List.of("/quan-tri/tai-khoan", "/lam-viec", "/tai-khoan")) {
            assertThat(browser.open(page).getResponseHeaders().getLocation()).hasToString(OWN_PAGE);
        }
        assertThat(status("/api/cases")).isEqualTo(403);

        setUp();

        assertThat(status("/quan-tri/tai-khoan")).isEqualTo(200);
    }

    @Test
    void factor_turnedOff_needsACode_andThePasswordIsEnoughAfterwards() {
        signInAndSetUp();
        assertThat(browser.send(OWN_PAGE, OWN_PAGE + "/tat", Map.of("ma", "000000"))
                        .getStatus()
                        .value())
                .isEqualTo(400);

        EntityExchangeResult<String> off =
                browser.send(OWN_PAGE, OWN_PAGE + "/tat", Map.of("ma", recoveryCodes.getFirst()));

        assertThat(off.getResponseHeaders().getLocation()).hasToString("/tai-khoan/dang-nhap");
        browser = new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);
        assertThat(status("/api/cases")).isEqualTo(200);
    }

    @Test
    void recoveryCodes_areMadeAnew() {
        signInAndSetUp();
        String old = recoveryCodes.get(1);

        readCodes(browser.send(OWN_PAGE, OWN_PAGE + "/ma-du-phong", Map.of("ma", recoveryCodes.getFirst())));

        assertThat(recoveryCodes).hasSize(10).doesNotContain(old);
        browser = new StaffBrowser(client);
        password(Map.of());
        assertThat(code(old).getStatus().value()).isEqualTo(401);
        assertThat(code(recoveryCodes.getFirst()).getStatus().value()).isEqualTo(303);
    }

    @Test
    void administrator_removesIt_withThePassword_andTheSessions() {
        signInAndSetUp();
        StaffBrowser administrator = administrator();
        String page = "/quan-tri/tai-khoan/" + login;
        assertThat(administrator.open(page).getResponseBody()).contains(page + "/go-xac-thuc");

        EntityExchangeResult<String> removed = administrator.send(page, page + "/go-xac-thuc", Map.of());

        assertThat(removed.getResponseBody()).contains("/tai-khoan/lien-ket/");
        assertThat(status("/api/cases")).isEqualTo(401);
        assertThat(factors.find(login).blockOptional()).isEmpty();
        assertThat(password(Map.of()).getStatus().value()).isEqualTo(401);
    }

    @Test
    void administrator_removesNotTheirOwn() {
        StaffBrowser administrator = administrator();
        String page = "/quan-tri/tai-khoan/chu-nhiem-2";

        EntityExchangeResult<String> refused = administrator.send(page, page + "/go-xac-thuc", Map.of());

        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(factors.find("chu-nhiem-2").blockOptional()).isPresent();
    }

    @Test
    void secrets_areNotLogged(CapturedOutput output) {
        browser.signIn(login, StaffAccounts.PASSWORD);
        String key = key(browser.open(OWN_PAGE)).replace(" ", "");
        setUp();
        clock.advance(Duration.ofSeconds(30));
        password(Map.of());
        code(phone.code());

        assertThat(output.getAll()).doesNotContain(key).doesNotContain(recoveryCodes);
    }

    private StaffBrowser administrator() {
        StaffBrowser before = browser;
        StaffAccounts.make(people, "chu-nhiem-2", Role.QUAN_TRI);
        factors.remove("chu-nhiem-2").block();
        browser = new StaffBrowser(client);
        browser.send("/dang-nhap", Map.of("ten", "chu-nhiem-2", "mat-khau", StaffAccounts.PASSWORD));
        List<String> codes = recoveryCodes;
        setUp();
        recoveryCodes = codes;
        StaffBrowser administrator = browser;
        browser = before;
        return administrator;
    }

    private void signInAndSetUp() {
        browser.signIn(login, StaffAccounts.PASSWORD);
        setUp();
    }

    private void setUp() {
        phone = new Phone(key(browser.open(OWN_PAGE)), clock);
        readCodes(browser.send(OWN_PAGE, Map.of("ma", phone.code())));
    }

    private void readCodes(EntityExchangeResult<String> page) {
        assertThat(page.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        recoveryCodes = RECOVERY_CODE
                .matcher(String.valueOf(page.getResponseBody()))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(recoveryCodes).hasSize(10);
    }

    private EntityExchangeResult<String> password(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("ten", login);
        fields.put("mat-khau", StaffAccounts.PASSWORD);
        return browser.send("/dang-nhap", fields);
    }

    private EntityExchangeResult<String> code(String typed) {
        return browser.send(CODE_PAGE, Map.of("ma", typed));
    }

    private int status(String path) {
        return browser.open(path).getStatus().value();
    }

    private int basic() {
        return client.get()
                .uri("/api/cases")
                .headers(headers -> headers.setBasicAuth(login, StaffAccounts.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    private static String key(EntityExchangeResult<String> page) {
        Matcher key = KEY.matcher(String.valueOf(page.getResponseBody()));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
