package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.pages.PublicSite;

/** Signing in and out by the page, and what a session opens. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.officer.name=chi-hoa",
            "hoiluat.security.officer.password={noop}mat-khau",
            "hoiluat.limits.sign-ins-of-address=20/10m",
            "server.forward-headers-strategy=native"
        })
@AutoConfigureWebTestClient
class SignInTest {

    private static final Map<String, String> RIGHT = Map.of("ten", "chi-hoa", "mat-khau", "mat-khau");

    @Autowired
    WebTestClient client;

    @Autowired
    MovableClock clock;

    private StaffBrowser browser;

    @BeforeEach
    void open() {
        clock.advance(Duration.ofHours(1)); // the limit of the address is whole again
        browser = new StaffBrowser(client);
    }

    @Test
    void page_staffOnly_leadsToSignIn_andBack() {
        EntityExchangeResult<String> refused = browser.open("/lam-viec?xem=qua-han");
        URI signIn = refused.getResponseHeaders().getLocation();

        EntityExchangeResult<String> in = browser.send(
                "/dang-nhap", Map.of("ten", "chi-hoa", "mat-khau", "mat-khau", "tiep", "/lam-viec?xem=qua-han"));

        assertThat(refused.getStatus().value()).isEqualTo(303);
        assertThat(signIn).hasToString("/dang-nhap?tiep=%2Flam-viec%3Fxem%3Dqua-han");
        assertThat(browser.open("/dang-nhap?tiep=/lam-viec?xem=qua-han").getResponseBody())
                .contains("value=\"/lam-viec?xem=qua-han\"");
        assertThat(in.getStatus().value()).isEqualTo(303);
        assertThat(in.getResponseHeaders().getLocation()).hasToString("/lam-viec?xem=qua-han");
    }

    @Test
    void signIn_neverLeadsToAnotherSite() {
        EntityExchangeResult<String> in =
                browser.send("/dang-nhap", Map.of("ten", "chi-hoa", "mat-khau", "mat-khau", "tiep", "//evil.example/"));

        assertThat(in.getResponseHeaders().getLocation()).hasToString("/lam-viec");
    }

    @Test
    void provider_whereThereIsNone_hasNoDoor() {
        assertThat(browser.open("/dang-nhap").getResponseBody()).doesNotContain("/dang-nhap/co-quan");
        assertThat(browser.open("/dang-nhap/co-quan").getStatus().value()).isEqualTo(404);
        assertThat(browser.open("/dang-nhap/co-quan/ve?code=1&state=1")
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void session_opensTheInterfaces() {
        assertThat(browser.open("/api/cases").getStatus().value()).isEqualTo(401);

        browser.signIn("chi-hoa", "mat-khau");

        assertThat(browser.open("/api/cases").getStatus().value()).isEqualTo(200);
        assertThat(browser.open("/lam-viec").getStatus().value()).isNotEqualTo(303);
    }

    @Test
    void session_changesNothingWithoutTheToken_evenWhereNoOriginIsSaid() {
        browser.signIn("chi-hoa", "mat-khau");

        assertThat(browser.call("/api/cases/HD-4827-1930/claim", null)).isEqualTo(403);
        assertThat(browser.call("/api/cases/HD-4827-1930/claim", "/dang-nhap")).isEqualTo(400);
    }

    @Test
    void cookie_isKeptFromScriptsAndOtherSites_andNotSentInTheClearAfterTls() {
        ResponseCookie plain = signedIn(false);
        ResponseCookie overTls = signedIn(true);

        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getSameSite()).isEqualTo("Lax");
        assertThat(plain.isSecure()).isFalse();
        assertThat(overTls.isSecure()).isTrue();
    }

    @Test
    void signIn_again_changesTheSecret_andEndsTheOldOne() {
        String first = browser.signIn("chi-hoa", "mat-khau").cookie(SessionCookie.FULL.key());

        String second = browser.signIn("chi-hoa", "mat-khau").cookie(SessionCookie.FULL.key());

        assertThat(second).isNotEqualTo(first);
        browser.putCookie(SessionCookie.FULL.key(), first);
        assertThat(browser.open("/api/cases").getStatus().value()).isEqualTo(401);
    }

    @Test
    void signIn_neverTakesASecretThatTheBrowserBrought() {
        browser.putCookie(SessionCookie.FULL.key(), "planted");

        browser.signIn("chi-hoa", "mat-khau");

        assertThat(browser.cookie(SessionCookie.FULL.key())).isNotEqualTo("planted");
    }

    @Test
    void signOut_endsTheSession_notOnlyTheCookie() {
        browser.signIn("chi-hoa", "mat-khau");
        String secret = browser.cookie(SessionCookie.FULL.key());

        EntityExchangeResult<String> out = browser.send("/dang-nhap", "/dang-xuat", Map.of());

        assertThat(out.getResponseHeaders().getLocation()).hasToString("/dang-nhap");
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();
        browser.putCookie(SessionCookie.FULL.key(), secret);
        assertThat(browser.open("/api/cases").getStatus().value()).isEqualTo(401);
    }

    @Test
    void session_unused_isOver() {
        browser.signIn("chi-hoa", "mat-khau");

        clock.advance(Duration.ofHours(2));

        assertThat(browser.open("/lam-viec").getStatus().value()).isEqualTo(303);
    }

    @Test
    void refusal_isTheSame_forAnUnknownNameAndAWrongPassword() {
        EntityExchangeResult<String> wrong = browser.send("/dang-nhap", Map.of("ten", "chi-hoa", "mat-khau", "sai"));
        EntityExchangeResult<String> unknown = browser.send("/dang-nhap", Map.of("ten", "nobody", "mat-khau", "sai"));

        assertThat(wrong.getStatus().value()).isEqualTo(401);
        assertThat(unknown.getStatus().value()).isEqualTo(401);
        assertThat(problem(wrong)).contains("Chưa đăng nhập được").isEqualTo(problem(unknown));
        assertThat(browser.cookie(SessionCookie.FULL.key())).isNull();
    }

    @Test
    void form_fromAnotherSite_isRefused() {
        assertThat(browser.sendForged("/dang-nhap", RIGHT).getStatus().value()).isEqualTo(403);
        assertThat(browser.sendForged("/dang-xuat", Map.of()).getStatus().value())
                .isEqualTo(403);
    }

    @Test
    void attempts_ofOneAddress_areLimited() {
        EntityExchangeResult<String> last = null;
        for (int attempt = 0; attempt <= 20; attempt++) {
            last = browser.send("/dang-nhap", Map.of("ten", "nobody", "mat-khau", "sai"));
        }

        assertThat(last.getStatus().value()).isEqualTo(429);
        assertThat(last.getResponseHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(problem(last)).contains("Đã thử quá nhiều lần");
    }

    @Test
    void programs_areAskedForAPassword_scriptsOfOurPagesAreNot() {
        client.get().uri("/api/cases").exchange().expectHeader().exists("WWW-Authenticate");
        client.get()
                .uri("/api/cases")
                .header("Sec-Fetch-Mode", "cors")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("WWW-Authenticate");
    }

    private ResponseCookie signedIn(boolean tls) {
        WebTestClient toProxy = client.mutate()
                .defaultHeader("X-Forwarded-Proto", tls ? "https" : "http")
                .build();
        return new StaffBrowser(toProxy)
                .send("/dang-nhap", RIGHT)
                .getResponseCookies()
                .getFirst(SessionCookie.FULL.key());
    }

    private static String problem(EntityExchangeResult<String> page) {
        String body = String.valueOf(page.getResponseBody());
        int start = body.indexOf("id=\"problem\"");
        return body.substring(start, body.indexOf("</p>", start));
    }
}
