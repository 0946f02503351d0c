package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;

/** What people do with their own account, and what ends with it: sessions, and streams that hang on them. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class OwnSignInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PAGE = "/tai-khoan/dang-nhap";
    private static final String NEW = "cau-dai-de-nho";

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    private final String login = "o" + UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser desk;
    private StaffBrowser phone;

    @BeforeEach
    void signInTwice() {
        StaffAccounts.make(people, login, Role.CAN_BO);
        desk = signedIn("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36");
        phone = signedIn(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1");
    }

    @Test
    void password_changed_endsTheOtherSessions_andGoesOnHere() {
        EntityExchangeResult<String> changed = change(StaffAccounts.PASSWORD, NEW, NEW);

        assertThat(changed.getResponseHeaders().getLocation()).hasToString("/tai-khoan/dang-nhap?xong=mat-khau");
        assertThat(status(desk)).isEqualTo(200);
        assertThat(status(phone)).isEqualTo(401);
        new StaffBrowser(client).signIn(login, NEW);
    }

    @Test
    void password_withAWrongPresentOne_orAWeakOne_stays() {
        assertThat(change("sai", NEW, NEW).getResponseBody()).contains("Mật khẩu hiện nay không đúng");
        assertThat(change(StaffAccounts.PASSWORD, "ngan", "ngan").getResponseBody())
                .contains("ít nhất 10 ký tự");
        assertThat(change(StaffAccounts.PASSWORD, NEW, NEW + "x").getResponseBody())
                .contains("không giống nhau");

        new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);
        assertThat(status(phone)).isEqualTo(200);
    }

    @Test
    void password_guessedInAnOpenSession_isSlowedDown() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(change("sai" + guess, NEW, NEW).getStatus().value()).isEqualTo(400);
        }

        assertThat(change(StaffAccounts.PASSWORD, NEW, NEW).getStatus().value()).isEqualTo(429);
    }

    @Test
    void sessions_areListed_andEndedElsewhere() {
        assertThat(desk.open(PAGE).getResponseBody())
                .contains("Chrome trên Windows")
                .contains("Safari trên iPhone");

        desk.send(PAGE, PAGE + "/dang-xuat-noi-khac", Map.of());

        assertThat(status(desk)).isEqualTo(200);
        assertThat(status(phone)).isEqualTo(401);
        assertThat(desk.open(PAGE).getResponseBody()).doesNotContain("iPhone").doesNotContain("dang-xuat-noi-khac");
    }

    @Test
    void stream_endsSoonAfterItsSession() {
        assertStreamEnds(browser -> browser.send(PAGE, "/dang-xuat", Map.of()));
    }

    @Test
    void stream_endsSoonAfterTheAccountIsSwitchedOff() {
        assertStreamEnds(browser -> people.switchOff(login).block());
    }

    @Test
    void stream_endsSoonAfterTheRightIsLost() {
        assertStreamEnds(
                browser -> people.changeRoles(login, Set.of(Role.QUAN_TRI)).block());
    }

    @Test
    void stream_ofAProgram_endsSoonAfterItsAccountIsSwitchedOff() {
        Flux<String> stream = client.get()
                .uri("/api/cases/events")
                .headers(headers -> headers.setBasicAuth(login, StaffAccounts.PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        people.switchOff(login).block();

        assertEnds(stream);
    }

    private void assertStreamEnds(Consumer<StaffBrowser> end) {
        Flux<String> stream = client.get()
                .uri("/api/cases/events")
                .cookie(SessionCookie.FULL.key(), desk.cookie(SessionCookie.FULL.key()))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        end.accept(desk);

        assertEnds(stream);
    }

    private static void assertEnds(Flux<String> stream) {
        StepVerifier.create(stream)
                .thenConsumeWhile(beat -> true)
                .expectComplete()
                .verify(PATIENCE);
    }

    private StaffBrowser signedIn(String device) {
        WebTestClient named =
                client.mutate().defaultHeader("User-Agent", device).build();
        return new StaffBrowser(named).signIn(login, StaffAccounts.PASSWORD);
    }

    private EntityExchangeResult<String> change(String present, String password, String again) {
        return desk.send(
                PAGE, PAGE + "/mat-khau", Map.of("mat-khau-cu", present, "mat-khau", password, "nhap-lai", again));
    }

    private static int status(StaffBrowser browser) {
        return browser.open("/api/cases").getStatus().value();
    }
}
