package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** What happens to a message after it was sent: changed, taken back, reported lost, given to others. */
class AfterthoughtsTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";

    private BotHarness bot;

    @BeforeEach
    void startsWithOneSureEntry() {
        bot = new BotHarness().started();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
    }

    @Test
    void edited_whileItWaits_onlyTheNewWordsAreAnswered() {
        bot.accept(event("e1", InboundKind.TEXT, ASKED, "m1"));
        bot.accept(event("e2", InboundKind.EDITED, "dang ky khai sinh can gi", "m1"));
        bot.burstEnds();

        assertThat(bot.finder.asked).containsExactly("dang ky khai sinh can gi");
    }

    @Test
    void edited_afterItsAnswer_isAnsweredAgain() {
        bot.accept(event("e1", InboundKind.TEXT, ASKED, "m1"));
        bot.burstEnds();
        bot.accept(event("e2", InboundKind.EDITED, "dang ky khai sinh can gi", "m1"));
        bot.burstEnds();

        assertThat(bot.finder.asked).containsExactly(ASKED, "dang ky khai sinh can gi");
        assertThat(bot.phone.received).hasSize(2);
    }

    @Test
    void edited_inAnOpenCase_isAddedToIt_andTheFirstWordsStay() {
        bot.finder.shelf.clear();
        bot.accept(event("e1", InboundKind.TEXT, ASKED, "m1"));
        bot.burstEnds();
        bot.accept(event("e2", InboundKind.EDITED, ASKED + " voi nguoi nuoc ngoai", "m1"));
        bot.burstEnds();

        assertThat(bot.openCase().messages())
                .extracting("text")
                .containsExactly(ASKED, ASKED + " voi nguoi nuoc ngoai");
    }

    @Test
    void takenBack_whileItWaits_nothingIsSaid() {
        bot.accept(event("e1", InboundKind.TEXT, ASKED, "m1"));
        bot.accept(event("e2", InboundKind.DELETED, "", "m1"));
        bot.burstEnds();

        assertThat(bot.phone.received).isEmpty();
        assertThat(bot.turns()).isEmpty();
    }

    @Test
    void takenBack_inACase_officersSeeOnlyThatThereWasOne() {
        bot.finder.shelf.clear();
        bot.accept(event("e1", InboundKind.TEXT, ASKED, "m1"));
        bot.burstEnds();
        bot.accept(event("e2", InboundKind.DELETED, "", "m1"));

        Case open = bot.openCase();
        assertThat(open.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEmpty();
            assertThat(message.kind()).isEqualTo(InboundKind.DELETED);
        });
        assertThat(open.history()).extracting("what").contains("withdrawn");
    }

    @Test
    void reportedLost_isOnRecordAndAlarmed() {
        bot.hears(ASKED);

        bot.accept(event("r1", InboundKind.UNDELIVERED, "failed 2", "provider-1"));

        assertThat(bot.firstRecord().part().state()).isEqualTo(PartState.REFUSED);
        assertThat(bot.firstRecord().part().detail()).isEqualTo("NOT_ARRIVED: failed 2");
        assertThat(bot.alarms()).containsExactly(AlarmKind.UNDELIVERED);
    }

    @Test
    void reportedLost_andArrivedAfterAll_isOnRecordAsSent_andItsAlarmIsOver() {
        bot.hears(ASKED);
        bot.accept(event("r1", InboundKind.UNDELIVERED, "failed 2", "provider-1"));

        bot.accept(event("r2", InboundKind.DELIVERED, "", "provider-1"));

        assertThat(bot.firstRecord().part().state()).isEqualTo(PartState.SENT);
        assertThat(bot.firstRecord().part().detail()).isNull();
        assertThat(bot.alarms()).isEmpty();
    }

    @Test
    void reportedLost_ofAMessageThatIsNotOurs_changesNothing() {
        bot.accept(event("r1", InboundKind.UNDELIVERED, "failed 2", "somebody-elses"));

        assertThat(bot.alarms()).isEmpty();
    }

    @Test
    void threadTaken_silencesTheBot_untilItIsGivenBack() {
        bot.accept(event("t1", InboundKind.THREAD_TAKEN, "", "x"));
        bot.hears(ASKED);
        bot.accept(event("t2", InboundKind.THREAD_RETURNED, "", "y"));
        bot.hears("toi hoi lai ve dang ky ket hon");

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.turns()).extracting("outcome").containsExactly(Outcome.CASE_CONTINUED, Outcome.ANSWER);
    }

    @Test
    void threadReturned_leavesAnOfficersConversationWithTheOfficer() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        BotHarness.now(bot.bot.desk().claim(bot.openCase().id(), "lan"));

        bot.accept(event("t2", InboundKind.THREAD_RETURNED, "", "y"));

        assertThat(BotHarness.now(bot.bot.conversations().find(BotHarness.CITIZEN.conversationId()))
                        .value()
                        .owner(bot.clock.instant()))
                .isEqualTo(Owner.OFFICER);
    }

    @Test
    void overheard_isKeptAndNotAnswered() {
        bot.accept(event("s1", InboundKind.OVERHEARD, ASKED, "m1"));
        bot.burstEnds();

        assertThat(bot.phone.received).isEmpty();
    }

    @Test
    void comment_thatIsSurelyKnown_getsTheShortAnswerInPrivate_once() {
        bot.accept(comment("c1", "dang ky ket hon can gi vay?"));
        bot.burstEnds();

        assertThat(bot.phone.texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Ngắn ket-hon")
                        .contains("https://hoiluat.example.gov.vn/a/")
                        .contains("trợ lý tự động"));
    }

    @Test
    void comment_thatAsksSomethingElse_isInvitedToAskInPrivate() {
        bot.finder.shelf.clear();
        bot.accept(comment("c1", "nha toi bi thu hoi dat thi sao?"));
        bot.burstEnds();

        assertThat(bot.phone.texts())
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Ông/bà vừa hỏi dưới bài viết"));
        assertThat(bot.turns()).isEmpty();
    }

    @Test
    void comment_isReadAsAQuestionIsRead() {
        bot.accept(comment("c1", "chào ad ạ cho em hỏi đăng ký kết hôn cần gì ạ, em cảm ơn"));
        bot.burstEnds();

        assertThat(bot.finder.asked).containsExactly("đăng ký kết hôn cần gì");
        assertThat(bot.phone.texts()).hasSize(1);
    }

    @Test
    void comment_ofTwoQuestions_getsTheOneThatIsKnown() {
        bot.finder.byWords.put("hộ chiếu", List.of());

        bot.accept(comment("c1", "làm hộ chiếu ở đâu? mất căn cước làm lại ở đâu?"));
        bot.burstEnds();

        assertThat(bot.phone.texts()).singleElement().asString().contains("Ngắn ket-hon");
    }

    @Test
    void comment_whoseSearchFails_isInvited() {
        bot.finder.fault = Mono.error(new IllegalStateException("broken"));

        bot.accept(comment("c1", "dang ky ket hon can gi vay"));
        bot.burstEnds();

        assertThat(bot.phone.texts()).singleElement().asString().startsWith("Ông/bà vừa hỏi dưới bài viết");
    }

    @Test
    void comment_thatAsksNothing_isLeftAlone() {
        bot.finder.shelf.clear();
        bot.accept(comment("c1", "hay qua"));
        bot.burstEnds();

        assertThat(bot.phone.received).isEmpty();
    }

    @Test
    void status_keepsTheWindowOpen_onceAndByDay() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        int before = bot.phone.received.size();

        bot.pass(Duration.ofHours(45));
        assertThat(bot.phone.received).hasSize(before);
        bot.pass(Duration.ofHours(1).plusMinutes(5));
        assertThat(bot.phone.received).hasSize(before + 1);
        assertThat(bot.phone.received.getLast().text())
                .contains("Tôi vẫn chờ", bot.openCase().code().toString());
        assertThat(bot.phone.received.getLast().buttons()).extracting("title").containsExactly("Tôi vẫn chờ");

        bot.pass(Duration.ofHours(30));
        assertThat(bot.phone.received).hasSize(before + 1);
    }

    @Test
    void handOver_tellsWhoDoesNotFollow_howToBeSureOfTheAnswer() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst()).contains("bấm «Quan tâm»");
    }

    @Test
    void handOver_toFollower_saysNothingOfFollowing() {
        bot.finder.shelf.clear();
        bot.accept(event("f1", InboundKind.FOLLOW, "", "f"));
        bot.burstEnds();
        bot.hears(ASKED);

        assertThat(bot.phone.texts().getLast()).contains(bot.openCase().code().toString());
        assertThat(bot.phone.texts().getLast()).doesNotContain("Quan tâm");
    }

    private InboundEvent event(String id, InboundKind kind, String text, String messageId) {
        Instant now = bot.clock.instant();
        return new InboundEvent(id, kind, BotHarness.CITIZEN, text, null, null, messageId, now, now);
    }

    private InboundEvent comment(String id, String text) {
        Instant now = bot.clock.instant();
        Address commenter = new Address(Channel.ZALO, "zalo-a", "comment:" + id, id);
        return new InboundEvent(id, InboundKind.COMMENT, commenter, text, null, null, id, now, now);
    }
}
