package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.oidc.StandInProvider;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.secondfactor.Phone;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.storage.DocumentStore;

/** Signing in by the provider. The service starts while the provider does not answer yet. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.oidc.client-id=" + StandInProvider.CLIENT,
            "hoiluat.security.oidc.client-secret=" + StandInProvider.SECRET,
            "hoiluat.security.oidc.second-factor=mfa",
            "hoiluat.limits.sign-ins-of-address=10000/1m"
        })
@AutoConfigureWebTestClient
class ProviderSignInTest {

    private static final String DOOR = "/dang-nhap/co-quan";
    private static final StandInProvider PROVIDER = new StandInProvider(Clock.systemUTC());

    @Autowired
    WebTestClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    @Autowired
    DocumentStore store;

    private final String login = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final String subject = "subject of " + login;
    private StaffBrowser administrator;
    private StaffBrowser browser;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("hoiluat.security.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void makeAccount() {
        StaffAccounts.make(people, "quan-tri-oidc", Role.QUAN_TRI);
        administrator = new StaffBrowser(client).signIn("quan-tri-oidc", StaffAccounts.PASSWORD);
        people.add(login, "Nguyễn Thị Lan", Set.of(Role.CAN_BO), Scope.ALL).block();
        browser = new StaffBrowser(client);
        PROVIDER.start(clock, subject, login);
    }

    @Test
    void officer_withoutAPasswordHere_signsIn_andIsTakenWhereTheyWanted() {
        allow(login);

        assertThat(address(signIn(DOOR + "?tiep=/lam-viec?xem=qua-han"))).isEqualTo("/lam-viec?xem=qua-han");

        assertThat(status("/api/cases")).isEqualTo(200);
        assertThat(browser.cookie(SessionCookie.AWAY.key())).isNull();
        assertThat(browser.open("/tai-khoan/dang-nhap").getResponseBody())
                .contains("Tài khoản cơ quan (OIDC)")
                .contains("chưa có mật khẩu")
                .doesNotContain("mat-khau-cu");
        signIn(DOOR);
        assertThat(recorded()).contains("SIGNED_IN provider-first", "SIGNED_IN provider");
    }

    @Test
    void account_thatNoAdministratorAllowed_staysShut_whateverItsName() {
        StaffAccounts.make(people, login, Role.CAN_BO);

        assertRefused(signIn(DOOR), "chua-cho-phep");

        assertThat(browser.open("/dang-nhap?loi=chua-cho-phep").getResponseBody())
                .contains("chưa được dùng để đăng nhập ở đây");
        assertThat(recorded()).contains("SIGN_IN_FAILED provider-chua-cho-phep");
    }

    @Test
    void person_whomNobodyKnows_isRefused_andNoAccountIsMade() {
        PROVIDER.start(clock, "stranger", "nguoi-la");

        assertRefused(signIn(DOOR), "chua-cho-phep");

        assertThat(people.find("nguoi-la").block()).isNull();
    }

    @Test
    void account_switchedOff_isRefused_andItsSessionEnded() {
        allow(login);
        signIn(DOOR);

        people.switchOff(login).block();

        assertThat(status("/api/cases")).isEqualTo(401);
        assertRefused(signIn(DOOR), "chua-cho-phep");
        people.switchOn(login).block();
        assertThat(address(signIn(DOOR))).isEqualTo("/lam-viec");
    }

    @Test
    void anotherPerson_underTheSameNameThere_isRefused() {
        allow(login);
        signIn(DOOR);
        browser = new StaffBrowser(client);
        PROVIDER.start(clock, "somebody else", login);

        assertRefused(signIn(DOOR), "chua-cho-phep");
    }

    @Test
    void samePerson_underAnotherNameThere_signsIn() {
        allow(login);
        signIn(DOOR);
        browser = new StaffBrowser(client);
        PROVIDER.start(clock, subject, "ten-moi");

        assertThat(address(signIn(DOOR))).isEqualTo("/lam-viec");
    }

    @Test
    void administrator_whoTakesItBack_endsTheSessions_andTheDoorIsShut() {
        allow(login);
        signIn(DOOR);
        String page = "/quan-tri/tai-khoan/" + login + "/co-quan";

        administrator.send(page, page + "/go", Map.of());

        assertThat(status("/api/cases")).isEqualTo(401);
        assertRefused(signIn(DOOR), "chua-cho-phep");
    }

    @Test
    void administrator_whoHelpsWithALostPhone_takesThisWayInAwayToo() {
        allow(login);
        signIn(DOOR);
        setUpCode();
        String page = "/quan-tri/tai-khoan/" + login;

        administrator.send(page, page + "/go-xac-thuc", Map.of());

        assertRefused(signIn(DOOR), "chua-cho-phep");
    }

    @Test
    void name_thatIsNone_orAnothers_isNotAllowed() {
        allow(login);
        String other = "d" + login;
        people.add(other, "Nam", Set.of(Role.CAN_BO), Scope.ALL).block();
        String page = "/quan-tri/tai-khoan/" + other + "/co-quan";

        assertThat(administrator.send(page, Map.of("ten", "có dấu")).getResponseBody())
                .contains("chữ không dấu");
        assertThat(administrator.send(page, Map.of("ten", login)).getResponseBody())
                .contains("đã dành cho một tài khoản khác");
    }

    @Test
    void way_toAnotherBrowser_opensNothing() {
        allow(login);
        String back = goThere(DOOR);
        StaffBrowser other = new StaffBrowser(client);

        assertRefused(other.open(back), "het-han");
        assertThat(address(browser.open(back))).isEqualTo("/lam-viec");
    }

    @Test
    void way_goneTwice_orTooLate_opensNothing() {
        allow(login);
        String back = goThere(DOOR);
        String away = browser.cookie(SessionCookie.AWAY.key());
        browser.open(back);
        browser = new StaffBrowser(client);
        browser.putCookie(SessionCookie.AWAY.key(), away);
        assertRefused(browser.open(back), "het-han");

        String late = goThere(DOOR);
        clock.advance(Duration.ofMinutes(10));

        assertRefused(browser.open(late), "het-han");
    }

    @Test
    void provider_thatIsDown_isSaidToBe_andPasswordsWork() {
        allow(login);
        String back = goThere(DOOR);
        PROVIDER.close();

        assertRefused(browser.open(back), "mat-ket-noi");

        assertThat(browser.open("/dang-nhap?loi=mat-ket-noi").getResponseBody())
                .contains("Không kết nối được với máy chủ đăng nhập");
        new StaffBrowser(client).signIn("quan-tri-oidc", StaffAccounts.PASSWORD);
    }

    @Test
    void ownCode_isAskedFor_unlessTheProviderSaysItAskedForOne() {
        allow(login);
        signIn(DOOR);
        Phone phone = setUpCode();
        assertThat(status("/api/cases")).as("goes on without a password here").isEqualTo(200);

        browser = new StaffBrowser(client);
        assertThat(address(signIn(DOOR))).isEqualTo("/dang-nhap/xac-thuc");
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();
        clock.advance(Duration.ofSeconds(30));
        browser.send("/dang-nhap/xac-thuc", Map.of("ma", phone.code()));
        assertThat(status("/api/cases")).isEqualTo(200);

        browser = new StaffBrowser(client);
        PROVIDER.say("amr", List.of("pwd", "mfa"));
        assertThat(address(signIn(DOOR))).isEqualTo("/lam-viec");
    }

    @Test
    void binding_isOnRecord_evenWhereACodeIsStillToCome() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        browser.signIn(login, StaffAccounts.PASSWORD);
        setUpCode();
        allow(login);
        browser = new StaffBrowser(client);

        signIn(DOOR);

        assertThat(recorded()).contains("ACCOUNT_PROVIDER_BOUND provider-first").doesNotContain("SIGNED_IN provider");
    }

    private void allow(String name) {
        administrator.send("/quan-tri/tai-khoan/" + login + "/co-quan", Map.of("ten", name));
    }

    private EntityExchangeResult<String> signIn(String door) {
        return browser.open(goThere(door));
    }

    /** Leaves for the provider; gives the path that it sends the browser back to, not encoded. */
    private String goThere(String door) {
        URI there = browser.open(door).getResponseHeaders().getLocation();
        URI back = URI.create(PROVIDER.visit(there));
        return back.getPath() + "?" + back.getQuery();
    }

    private Phone setUpCode() {
        Phone phone = new Phone(factors.begin(login).block().base32(), clock);
        browser.send("/tai-khoan/xac-thuc", Map.of("ma", phone.code()));
        return phone;
    }

    private void assertRefused(EntityExchangeResult<String> answer, String word) {
        assertThat(address(answer)).startsWith("/dang-nhap?tiep=").endsWith("&loi=" + word);
        assertThat(answer.getResponseCookies()).doesNotContainKey(SessionCookie.FULL.key());
    }

    private int status(String path) {
        return browser.open(path).getStatus().value();
    }

    private List<String> recorded() {
        return new AuditLog(store)
                .all(AuditFilter.ALL)
                .map(AuditLog.Numbered::record)
                .filter(record -> record.who().equals(login))
                .map(ProviderSignInTest::line)
                .collectList()
                .block();
    }

    private static String line(AuditRecord record) {
        return record.action() + " " + record.detail();
    }

    private static String address(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }
}
