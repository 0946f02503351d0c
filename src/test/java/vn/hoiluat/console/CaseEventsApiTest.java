package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;

/** The live stream over HTTP: cut, and gone on with from the last event. */
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
class CaseEventsApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @Test
    void streamCut_goesOnBehindTheLastEvent_withoutGapOrDouble() {
        String start = place();
        Case open = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.claim(open.id(), "chi-hoa").block();
        List<ServerSentEvent<Map<String, Object>>> before = cases(start, 2);

        desk.note(open.id(), "chi-hoa", "đang xem").block();
        desk.waitForAgency(open.id(), "chi-hoa", "hỏi công an xã").block();
        List<ServerSentEvent<Map<String, Object>>> after =
                cases(before.getLast().id(), 2);

        assertThat(what(before)).containsExactly("opened", "claimed");
        assertThat(what(after)).containsExactly("note", "waiting");
        assertThat(after.getLast().data())
                .containsEntry("code", open.code().toString())
                .containsEntry("who", "chi-hoa")
                .containsEntry("status", "WAITING_AGENCY");
    }

    @Test
    void placeThatIsNoLongerKnown_readsEverythingAnew() {
        ServerSentEvent<Map<String, Object>> first =
                stream("khong-co").filter(event -> event.event() != null).blockFirst(PATIENCE);

        assertThat(Objects.requireNonNull(first).event()).isEqualTo("reload");
        assertThat(first.id()).isNotEmpty();
    }

    @Test
    void stream_isForOfficers() {
        client.get().uri("/api/cases/events").exchange().expectStatus().isUnauthorized();
    }

    /** The first beat says where the stream stands. */
    private String place() {
        return Objects.requireNonNull(stream("").blockFirst(PATIENCE)).id();
    }

    private List<ServerSentEvent<Map<String, Object>>> cases(String after, int many) {
        return stream(after)
                .filter(event -> "case".equals(event.event()))
                .take(many)
                .collectList()
                .block(PATIENCE);
    }

    private static List<Object> what(List<ServerSentEvent<Map<String, Object>>> events) {
        return events.stream().map(event -> event.data().get("what")).toList();
    }

    private Flux<ServerSentEvent<Map<String, Object>>> stream(String lastEventId) {
        return client.get()
                .uri("/api/cases/events")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {})
                .getResponseBody();
    }
}
