package vn.hoiluat.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAction;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** A question of the Ministry on its way through the officers' queue and back, against the stand-in of the central database. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AssignedQuestionTest {

    private static final CentralSite SITE = new CentralSite();

    @Autowired
    Central central;

    @Autowired
    CentralMappings mappings;

    @Autowired
    Assignments assignments;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Conversations conversations;

    @Autowired
    CentralSender sender;

    @Autowired
    InMemoryDocumentStore store;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry settings) {
        SITE.connect(settings);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void map() {
        CentralSite.mapCodes(mappings);
    }

    @Test
    void question_isACase_routedLikeOthers_dueWhenTheMinistryWantsTheAnswer() {
        Case c = asked("CH-1", "Con tôi sinh ở Lào, đăng ký khai sinh ở đâu? Gọi tôi số 0912345678.");

        assertThat(c.address().channel()).isEqualTo(Channel.CENTRAL);
        assertThat(c.reason()).isEqualTo(HandOverReason.ASSIGNED);
        assertThat(c.question()).startsWith("Khai sinh cho con\n").doesNotContain("0912345678");
        assertThat(c.dueAt()).isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
        assertThat(c.officer()).isNull();
        assertThat(desk.allowed(c, Approver.ofNothing("lan")))
                .contains(CaseAction.CLAIM, CaseAction.ANSWER, CaseAction.GUIDE, CaseAction.NOTE)
                .doesNotContain(CaseAction.MESSAGE, CaseAction.ASK, CaseAction.CONSENT_ASK);
    }

    @Test
    void answer_goesToTheMinistry_withItsCitations_once() {
        Case c = asked("CH-2", "Đăng ký khai sinh cho con ở đâu?");
        Part part = answered(c);

        assertThat(sent(c, part)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(sent(c, part)).isInstanceOf(DeliveryResult.Sent.class);
        CentralSite.run(central);
        CentralSite.run(central);

        assertThat(SITE.ministrySays())
                .contains("Nộp tại xã nơi cư trú của cha hoặc mẹ.", "\"so_ky_hieu\":\"60/2014/QH13\",");
        assertThat(assignment("CH-2").state()).isEqualTo(Assignment.State.ANSWERED);
        assertThat(assignment("CH-2").sent().part()).isEqualTo(part.id());
    }

    @Test
    void answerThatTheMinistryRefuses_isReportedLikeAMessageThatDidNotArrive() {
        Case c = asked("CH-3", "Đăng ký kết hôn ở đâu?");
        Part part = answered(c);
        sent(c, part);
        central.partner()
                .orElseThrow()
                .database()
                .answer(new QuestionAnswer("CH-3", "Người khác đã trả lời.", List.of(), List.of(), Instant.EPOCH))
                .block();

        CentralSite.run(central);

        assertThat(assignment("CH-3").state()).isEqualTo(Assignment.State.REFUSED);
        StoredEvent report = store.documents(StoredEvent.KIND)
                .find("central/refused/rest:CH-3/" + part.id())
                .block()
                .value();
        assertThat(report.event().kind()).isEqualTo(InboundKind.UNDELIVERED);
        assertThat(report.event().providerMessageId()).isEqualTo(part.id());
        assertThat(report.event().from()).isEqualTo(c.address());
        String reason = new Messages().text("central.question.otherwise");
        assertThat(report.event().text()).isEqualTo(reason);
        assertThat(register.find(c.id()).block().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains(reason));
    }

    @Test
    void questionThatIsTakenBack_isNotedInItsCase_once_callingWhoHasIt() {
        Case c = asked("CH-4", "Đăng ký nhận con nuôi ở đâu?");
        desk.claim(c.id(), "lan").block();
        SITE.ministry
                .post()
                .uri("/questions/CH-4/take-back")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        CentralSite.run(central);
        CentralSite.run(central);

        assertThat(register.find(c.id()).block().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.mentions()).containsExactly("lan"));
        assertThat(assignment("CH-4").state()).isEqualTo(Assignment.State.TAKEN_BACK);
    }

    @Test
    void answerThatTheMinistryTakesAfterARefusal_isReportedAsArrived() {
        Case c = asked("CH-5", "Đăng ký kết hôn ở đâu?");
        Part part = answered(c);
        sent(c, part);
        SITE.orderFault("CONFLICT", 1);
        CentralSite.run(central);
        assertThat(assignment("CH-5").state()).isEqualTo(Assignment.State.REFUSED);

        assignments.tryAgain().block();
        CentralSite.run(central);

        assertThat(assignment("CH-5").state()).isEqualTo(Assignment.State.ANSWERED);
        StoredEvent report = store.documents(StoredEvent.KIND)
                .find("central/arrived/rest:CH-5/" + part.id())
                .block()
                .value();
        assertThat(report.event().kind()).isEqualTo(InboundKind.DELIVERED);
        assertThat(report.event().providerMessageId()).isEqualTo(part.id());
    }

    @Test
    void questionThatChanges_isNotedInItsCase_once_andThatItIsTakenBackToo() {
        Case c = asked("CH-6", "Đăng ký khai sinh muộn thế nào?");
        desk.claim(c.id(), "lan").block();
        SITE.ministryAsks("CH-6", "Đăng ký khai sinh muộn mất bao nhiêu tiền? Gọi tôi số 0912345678.");
        CentralSite.run(central);
        SITE.ministryAsks("CH-6", "Đăng ký khai sinh muộn mất bao nhiêu tiền? Gọi tôi số 0912345678.");
        CentralSite.run(central);

        assertThat(register.find(c.id()).block().notes()).singleElement().satisfies(note -> {
            assertThat(note.mentions()).containsExactly("lan");
            assertThat(note.text()).contains("mất bao nhiêu tiền?").doesNotContain("0912345678", "Hạn trả lời");
        });

        SITE.ministry
                .post()
                .uri("/questions/CH-6/take-back")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        CentralSite.run(central);
        assertThat(register.find(c.id()).block().notes()).hasSize(2);
    }

    private Case asked(String id, String question) {
        SITE.ministryAsks(id, question);
        CentralSite.run(central);
        return register.find(assignment(id).opened().caseId()).block();
    }

    private Part answered(Case c) {
        desk.claim(c.id(), "lan").block();
        assertThat(desk.answer(
                                c.id(),
                                "lan",
                                "Nộp tại xã nơi cư trú của cha hoặc mẹ.",
                                "khoản 1 Điều 16 Luật Hộ tịch (60/2014/QH13)")
                        .block())
                .isInstanceOf(CaseChange.Done.class);
        List<Part> parts =
                conversations.find(c.address().conversationId()).block().value().outbox();
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private DeliveryResult sent(Case c, Part part) {
        return sender.send(new Departure.InTime(part), c.address()).block();
    }

    private Assignment assignment(String id) {
        return assignments.find("rest", id).block();
    }
}
