package vn.hoiluat.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.security.StaffAccounts;

/** What a lead sees: counts, who is there, what is late. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
@AutoConfigureWebTestClient
@DirtiesContext
class OverviewPageTest {

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Overviews overviews;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void makeAccounts() {
        StaffAccounts.make(people, "chi-hoa", Role.DUYET);
        StaffAccounts.make(people, "anh-nam", Role.CAN_BO);
    }

    @Test
    void overview_countsWhatWaitsIsAnsweredAndLate_andWhoIsThere() {
        Case late = open();
        Case answered = open();
        sessions.begin("anh-nam", "", false).block();
        desk.claim(late.id(), "anh-nam").block();
        clock.advance(Duration.ofHours(1));
        desk.answer(answered.id(), "chi-hoa", "Rồi.", "Điều 1").block();

        Overview before = overviews.of("chi-hoa").block();
        assertThat(before.working()).isEqualTo(1);
        assertThat(before.answeredToday()).isEqualTo(1);
        assertThat(before.toAnswer()).isEqualTo(Duration.ofHours(1));
        assertThat(before.officers().getFirst().login()).isEqualTo("anh-nam");
        assertThat(before.officers().getFirst().cases()).isEqualTo(1);

        clock.advance(Duration.ofDays(7));
        open();

        assertThat(page())
                .contains("/lam-viec/" + late.code())
                .contains("<b>1</b> <span>chờ nhận</span>")
                .contains("<b>1</b> <span>quá hạn</span>")
                .contains("Chưa đăng nhập")
                .doesNotContain(late.address().userId());
    }

    private Case open() {
        return Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
    }

    private String page() {
        return client.get()
                .uri("/lam-viec/tong-quan")
                .headers(headers -> headers.setBasicAuth("chi-hoa", StaffAccounts.PASSWORD))
                .header("Accept-Language", Locale.of("vi").toLanguageTag())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
