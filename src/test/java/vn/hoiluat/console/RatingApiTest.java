package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.RatedAnswer;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.security.StaffAccounts;

/** What citizens think of answers, as those who work here read it. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.officer.name=chi-hoa",
            "hoiluat.security.officer.password={noop}mat-khau",
            "management.health.diskspace.path=."
        })
@AutoConfigureWebTestClient
class RatingApiTest {

    private record Listed(List<Map<String, String>> items, String next) {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String APPROVER = "rating-duyet";
    private static final String BOUNDED = "rating-duyet-xa";

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Ratings ratings;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void makeAccounts() {
        StaffAccounts.make(people, APPROVER, Role.DUYET);
        StaffAccounts.make(people, BOUNDED, Role.DUYET);
        people.changeScope(BOUNDED, new Scope(Set.of("xa"), Set.of())).block();
    }

    @Test
    void notUseful_isListedNewestFirst_pageByPage() {
        String entry = "list-" + UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            rate(entry, "câu " + i, i == 2 ? Opinion.USEFUL : Opinion.INCOMPLETE);
        }

        List<Map<String, String>> first = items("/api/ratings/not-useful?size=1");
        List<Map<String, String>> all = items("/api/ratings/not-useful?size=100");

        assertThat(first)
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("entry", "starter:" + entry)
                        .containsEntry("question", "câu 3")
                        .containsEntry("opinion", "INCOMPLETE"));
        assertThat(all)
                .filteredOn(item -> item.get("entry").equals("starter:" + entry))
                .extracting(item -> item.get("question"))
                .containsExactly("câu 3", "câu 1");
    }

    @Test
    void notUseful_isNotForAccountsOfSomeUnits() {
        get("/api/ratings/not-useful", BOUNDED)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo("bounded");
    }

    @Test
    void tally_isOfOneVersion_andAKeyThatIsNoneIsRefused() {
        String entry = "tally-" + UUID.randomUUID();
        rate(entry, "a", Opinion.USEFUL);
        rate(entry, "b", Opinion.USEFUL);
        rate(entry, "c", Opinion.OTHER_QUESTION);

        get("/api/ratings?version=1&entry=starter:" + entry, APPROVER)
                .expectBody()
                .jsonPath("$.opinions.USEFUL")
                .isEqualTo(2)
                .jsonPath("$.opinions.OTHER_QUESTION")
                .isEqualTo(1)
                .jsonPath("$.opinions.OUTDATED_OR_WRONG")
                .isEqualTo(0);
        get("/api/ratings?version=2&entry=starter:" + entry, APPROVER)
                .expectBody()
                .jsonPath("$.opinions.USEFUL")
                .isEqualTo(0);
        get("/api/ratings?version=2&entry=starter", APPROVER).expectStatus().isBadRequest();
    }

    @Test
    void officersAnswer_rated_isInTheCase_andToldLive() {
        Case answered = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.claim(answered.id(), APPROVER).block();
        desk.answer(answered.id(), APPROVER, "Nộp tại xã.", "Điều 37").block();
        String place = stream("").blockFirst(PATIENCE).id();

        ratings.rate(
                        new RatedAnswer(
                                answered.id() + "/1",
                                answered.address().conversationId(),
                                null,
                                answered.id(),
                                answered.question()),
                        Opinion.HARD_TO_UNDERSTAND,
                        clock.instant())
                .block();

        assertThat(stream(place)
                        .filter(event -> "rating".equals(event.event()))
                        .blockFirst(PATIENCE)
                        .data())
                .containsEntry("code", answered.code().toString())
                .containsEntry("opinion", "HARD_TO_UNDERSTAND")
                .containsEntry("officer", APPROVER);
        get("/api/cases/" + answered.code(), APPROVER)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ANSWERED")
                .jsonPath("$.ratings[0].opinion")
                .isEqualTo("HARD_TO_UNDERSTAND");
    }

    private void rate(String entry, String question, Opinion opinion) {
        clock.advance(Duration.ofSeconds(1));
        RatedAnswer answer = new RatedAnswer(
                "turn/" + UUID.randomUUID(), "web-tq:somebody", new EntryRef("starter", entry, 1), null, question);
        ratings.rate(answer, opinion, clock.instant()).block();
    }

    private List<Map<String, String>> items(String path) {
        return get(path, APPROVER)
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody()
                .items();
    }

    private WebTestClient.ResponseSpec get(String path, String who) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(who, StaffAccounts.PASSWORD))
                .exchange();
    }

    private Flux<ServerSentEvent<Map<String, Object>>> stream(String lastEventId) {
        return client.get()
                .uri("/api/cases/events")
                .headers(headers -> headers.setBasicAuth(APPROVER, StaffAccounts.PASSWORD))
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {})
                .getResponseBody();
    }
}
