package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Detour;
import vn.hoiluat.ladder.Rung;
import vn.hoiluat.message.Sender;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** An answer that the channel refused, as the store holds it when somebody has to call. */
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
class DeliveryApiTest {

    private static final String ANSWER = "Nộp tại UBND cấp xã.";

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Conversations conversations;

    @Autowired
    ContactPoints contacts;

    @Autowired
    InMemoryDocumentStore store;

    @Autowired
    MovableClock clock;

    @Test
    void refusedAnswer_isSentOnceMore_howeverOftenThatIsAsked() {
        Case answered = unreached();

        post(answered, "messages/1-0/retry").expectStatus().isOk();
        post(answered, "messages/1-0/retry").expectStatus().isOk();

        assertThat(conversations
                        .find(answered.address().conversationId())
                        .block()
                        .value()
                        .outbox())
                .filteredOn(part -> part.text().equals(ANSWER) && part.id().contains("~"))
                .hasSize(1);
    }

    @Test
    void retry_ofWhatIsNotThere_isNotFound() {
        post(unreached(), "messages/7-0/retry").expectStatus().isNotFound();
    }

    @Test
    void calls_listWhoHasToBeCalled_untilSomebodyDid_once() {
        Case answered = unreached();
        assertThat(calls()).contains(answered.code().toString());

        post(answered, "called")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.otherWays[0].steps[-1].officer")
                .isEqualTo("chi-hoa");

        assertThat(calls()).doesNotContain(answered.code().toString());
        post(answered, "called")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo("no-call");
    }

    @Test
    void number_isShown_andWhoLookedStandsInTheHistory() {
        Case answered = unreached();
        post(answered, "number").expectStatus().isNotFound();
        contacts.consent(answered.id(), answered.address().conversationId(), "84912345678")
                .block();

        post(answered, "number")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo("0912345678");

        Case now = register.find(answered.id()).block();
        assertThat(now.history().getLast().what()).isEqualTo("number-shown");
        assertThat(now.history().getLast().who()).isEqualTo("chi-hoa");
    }

    private Case unreached() {
        Case opened = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.answer(opened.id(), "chi-hoa", ANSWER, "Điều 37 Luật Hộ tịch").block();
        String letter = opened.id() + "/1";
        Part refused = Part.queued(letter + "-0", letter, Sender.OFFICER, ANSWER, List.of(), clock.instant())
                .with(PartState.REFUSED, clock.instant(), "WINDOW_CLOSED: -230");
        store.documents(OutboundRecord.KIND)
                .insert(refused.id(), new OutboundRecord(refused, opened.address(), null, clock.instant()))
                .block();
        Detour call = new Detour(
                opened.id(),
                letter,
                opened.address(),
                List.of(refused.id()),
                List.of(new Detour.Step(Rung.CALL, Detour.Outcome.STARTED, clock.instant(), null, null, null)),
                Detour.State.WAITING,
                null,
                0,
                clock.instant());
        store.documents(Detour.KIND).insert(letter, call).block();
        return register.find(opened.id()).block();
    }

    private String calls() {
        return client.get()
                .uri("/api/calls")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec post(Case of, String call) {
        return client.post()
                .uri("/api/cases/" + of.code() + "/" + call)
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange();
    }
}
