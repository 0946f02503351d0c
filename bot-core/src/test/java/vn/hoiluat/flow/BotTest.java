package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.answering.AttachedForm;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.Attempt;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

class BotTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";

    private BotHarness bot;

    @BeforeEach
    void startsWithOneSureEntry() {
        bot = new BotHarness().started();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
    }

    @Test
    void question_isAnsweredWordForWord_withOneLineOfGreeting() {
        bot.hears(ASKED);

        assertThat(bot.phone.texts()).hasSize(1);
        assertThat(bot.phone.texts().getFirst())
                .startsWith("Đầy đủ ket-hon\nCăn cứ: Điều 18 Luật Hộ tịch (60/2014/QH13)")
                .contains("trợ lý tự động");
        Turn turn = bot.turns().getFirst();
        assertThat(turn.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(turn.entry()).hasToString("test:ket-hon@1");
        assertThat(turn.citations()).containsExactly("Điều 18 Luật Hộ tịch (60/2014/QH13)");
    }

    @Test
    void secondQuestion_isAnsweredWithoutGreeting() {
        bot.hears(ASKED);
        bot.hears("con can gi nua khong");

        assertThat(bot.phone.texts().get(1)).doesNotContain("trợ lý tự động");
    }

    @Test
    void duplicate_isAcceptedOnceAndAnsweredOnce() {
        bot.accept(bot.event("same", InboundKind.TEXT, ASKED, BotHarness.START));
        IntakeResult second = bot.accept(bot.event("same", InboundKind.TEXT, ASKED, BotHarness.START));
        bot.burstEnds();

        assertThat(second).isEqualTo(IntakeResult.DUPLICATE);
        assertThat(bot.phone.received).hasSize(1);
    }

    @Test
    void burst_getsOneAnswer_toAllItsWordsInThePlatformsOrder() {
        bot.says("o xa can giay to gi", BotHarness.START.plusSeconds(1));
        bot.says("toi muon dang ky ket hon", BotHarness.START);
        bot.burstEnds();

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.finder.asked).containsExactly("toi muon dang ky ket hon o xa can giay to gi");
    }

    @Test
    void endlessBurst_isAnsweredAfterItsLongestTime() {
        for (int i = 0; i < 11; i++) {
            bot.says("va mot dieu nua ve dang ky ket hon");
            bot.pass(Duration.ofSeconds(1));
        }

        assertThat(bot.phone.received).isNotEmpty();
    }

    @Test
    void nothingFound_opensACase_withCodeAndDate() {
        bot.finder.shelf.clear();

        bot.hears(ASKED);

        Case opened = bot.openCase();
        assertThat(bot.phone.texts().getFirst())
                .contains(opened.code().toString())
                .contains("17 giờ thứ Năm, 26/11/2026")
                .contains("https://hoiluat.example.gov.vn/v/" + opened.token());
        assertThat(bot.turns().getFirst().outcome()).isEqualTo(Outcome.CASE);
        assertThat(opened.question()).isEqualTo(ASKED);
    }

    @Test
    void lawThatEnded_isNotSent_andTheCitizenIsToldWhy() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.candidate(
                "cu",
                0.9,
                new CitedProvision(
                        "Điều 6 Nghị định 100/2019/NĐ-CP",
                        CitationStatus.EXPIRED,
                        java.time.LocalDate.of(2025, 1, 1))));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst())
                .contains("Điều 6 Nghị định 100/2019/NĐ-CP hết hiệu lực từ 01/01/2025")
                .doesNotContain("Đầy đủ");
    }

    @ParameterizedTest
    @EnumSource(
            value = CitationStatus.class,
            names = {"NEEDS_REVIEW", "SUSPENDED"})
    void lawThatChangedOtherwise_isNotSent_andTheCitizenIsToldThatItChanged(CitationStatus status) {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.candidate(
                "cu", 0.9, new CitedProvision("Điều 12", status, java.time.LocalDate.of(2025, 1, 1))));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst())
                .startsWith("Quy định về việc này vừa thay đổi. Để không hướng dẫn sai")
                .contains(bot.openCase().code().toString())
                .doesNotContain("Đầy đủ", "hết hiệu lực");
    }

    @Test
    void answerThatChangesSoon_saysSo() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(
                ShelfFinder.changing(ShelfFinder.candidate("sap-doi", 0.9), java.time.LocalDate.of(2027, 3, 1)));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst())
                .contains("Đầy đủ sap-doi")
                .contains("Lưu ý: từ 01/03/2027, quy định về việc này sẽ khác.");
    }

    @Test
    void answerWithAForm_saysWhereItIs() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.withForm(
                ShelfFinder.candidate("to-khai", 0.9),
                new AttachedForm("Tờ khai đăng ký kết hôn", "https://dichvucong.gov.vn/to-khai?a=1")));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst())
                .contains("Đầy đủ to-khai")
                .contains(
                        "Biểu mẫu, tài liệu kèm theo:\n- Tờ khai đăng ký kết hôn: https://dichvucong.gov.vn/to-khai?a=1");
    }

    @Test
    void entryWithoutCitation_isNeverSent() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.candidate("khong-can-cu", 0.95, new CitedProvision[0]));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst()).doesNotContain("Đầy đủ");
        assertThat(bot.turns().getFirst().detail()).isEqualTo("NO_SOURCE");
    }

    @Test
    void searchOutOfOrder_goesToAnOfficer() {
        bot.finder.fault = Mono.error(new IllegalStateException("index closed"));

        bot.hears(ASKED);

        assertThat(bot.turns().getFirst().detail()).isEqualTo("SEARCH_FAILED");
    }

    @Test
    void emergency_isAnsweredAtOnce_withoutGreeting_andAlarms() {
        bot.says("no dang cam dao dap cua");

        assertThat(bot.phone.texts()).hasSize(1);
        assertThat(bot.phone.texts().getFirst()).contains("GỌI NGAY 113").doesNotContain("trợ lý tự động (AI)");
        assertThat(bot.alarms()).containsExactly(AlarmKind.EMERGENCY);
        assertThat(bot.openCase().sensitive()).isTrue();
    }

    @Test
    void officerOwns_botIsSilent_andTheCaseGrows() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        Case opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "officer-1").block();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));

        bot.hears("toi o xa Yen Son");

        assertThat(bot.phone.received).hasSize(1);
        assertThat(BotHarness.now(bot.bot.cases().find(opened.id())).messages()).hasSize(2);
    }

    @Test
    void claim_cancelsWhatTheBotHasNotSent() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        Case opened = bot.openCase();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
        bot.phone.answers.add(Mono.just(new DeliveryResult.RetryLater("busy", Duration.ofSeconds(20))));
        bot.hears(ASKED);

        bot.bot.desk().claim(opened.id(), "officer-1").block();
        bot.pass(Duration.ofMinutes(2));

        assertThat(bot.phone.received).hasSize(2);
        assertThat(BotHarness.now(bot.bot.conversations().find(BotHarness.CITIZEN.conversationId()))
                        .value()
                        .owner(bot.clock.instant()))
                .isEqualTo(Owner.OFFICER);
    }

    @Test
    void secondOfficer_seesWhoWon() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        Case opened = bot.openCase();

        bot.bot.desk().claim(opened.id(), "officer-1").block();
        CaseChange second = bot.bot.desk().claim(opened.id(), "officer-2").block();

        assertThat(second)
                .isInstanceOfSatisfying(
                        CaseChange.TakenBy.class,
                        taken -> assertThat(taken.unchanged().officer()).isEqualTo("officer-1"));
    }

    @Test
    void officersAnswer_isSentAsOfficer_andTheBotSpeaksAgain() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        Case opened = bot.openCase();

        bot.bot
                .desk()
                .answer(opened.id(), "officer-1", "Nộp tại UBND cấp xã.", "Điều 18 Luật Hộ tịch (60/2014/QH13)")
                .block();
        bot.pass(Duration.ofSeconds(1));
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
        bot.hears(ASKED);

        assertThat(bot.phone.received.get(1).sender()).isEqualTo(Sender.OFFICER);
        assertThat(bot.phone.texts().get(1))
                .contains("Nộp tại UBND cấp xã.\nCăn cứ: Điều 18 Luật Hộ tịch (60/2014/QH13)")
                .contains(opened.code().toString());
        assertThat(bot.phone.texts().get(2)).startsWith("Đầy đủ ket-hon");
    }

    @Test
    void unknownEcho_isAPersonAndTakesTheConversation() {
        bot.hears(ASKED);

        bot.accept(bot.event("echo-1", InboundKind.ECHO, "Chào bà, để tôi trả lời", bot.clock.instant()));
        bot.hears("vang, con giay to gi nua");

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.openCase().reason().name()).isEqualTo("TAKEN_OVER");
    }

    @Test
    void takeOverFromOutside_lapses() {
        bot.hears(ASKED);
        bot.accept(bot.event("echo-1", InboundKind.ECHO, "Chào bà", bot.clock.instant()));

        bot.pass(Duration.ofHours(13));
        bot.hears(ASKED);

        assertThat(bot.phone.received).hasSize(2);
    }

    @Test
    void echoOfAnUncertainPart_settlesIt() {
        bot.phone.answers.add(Mono.just(new DeliveryResult.Uncertain("timeout")));
        bot.hears(ASKED);

        bot.accept(bot.event("echo-1", InboundKind.ECHO, bot.phone.texts().getFirst(), bot.clock.instant()));
        bot.pass(Duration.ofMinutes(5));

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.firstRecord().part().state()).isEqualTo(PartState.SENT);
    }

    @Test
    void uncertainPart_withoutEcho_isResentOnce_andCounted() {
        bot.phone.answers.add(Mono.just(new DeliveryResult.Uncertain("timeout")));
        bot.phone.answers.add(Mono.just(new DeliveryResult.Uncertain("timeout")));
        bot.hears(ASKED);

        bot.pass(Duration.ofHours(1));

        assertThat(bot.phone.received).hasSize(2);
        assertThat(bot.phone.received.get(1).id())
                .isEqualTo(bot.phone.received.get(0).id());
        assertThat(bot.firstRecord().part())
                .satisfies(part -> assertThat(part.uncertain()).isTrue())
                .satisfies(part -> assertThat(part.state()).isEqualTo(PartState.REFUSED));
        assertThat(bot.alarms()).containsExactly(AlarmKind.UNDELIVERED);
    }

    @Test
    void transientFailure_isRetriedUntilItIsTaken() {
        bot.phone.answers.add(Mono.just(new DeliveryResult.RetryLater("429", null)));
        bot.phone.answers.add(Mono.just(new DeliveryResult.RetryLater("429", null)));
        bot.hears(ASKED);

        bot.pass(Duration.ofMinutes(1));

        assertThat(bot.phone.received).hasSize(3);
        assertThat(bot.firstRecord().part().state()).isEqualTo(PartState.SENT);
    }

    @Test
    void refusal_isVisibleAndAlarmed_andNotRepeated() {
        bot.phone.answers.add(Mono.just(new DeliveryResult.Refused(RefusalReason.WINDOW_CLOSED, "-230")));
        bot.hears(ASKED);

        bot.pass(Duration.ofHours(1));

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.bot.outbound().countUndelivered(10).block()).isEqualTo(1);
        assertThat(bot.alarms()).containsExactly(AlarmKind.UNDELIVERED);
    }

    @Test
    void crashBeforeTheDecision_isResumed() {
        bot.says(ASKED);

        bot.restart();
        bot.burstEnds();

        assertThat(bot.phone.received).hasSize(1);
    }

    @Test
    void crashWhileSending_waitsForTheEcho_thenResendsOnce() {
        bot.phone.answers.add(Mono.never());
        bot.hears(ASKED);

        bot.restart();
        bot.pass(Duration.ofMinutes(2));

        assertThat(bot.phone.received).hasSize(2);
        assertThat(bot.turns()).hasSize(1);
        assertThat(bot.firstRecord().part().uncertain()).isTrue();
    }

    @Test
    void crashAfterWritingDownThatAPartWasSent_sendsNothingTwice() {
        bot.phone.answers.add(Mono.never());
        bot.hears(ASKED);
        Part sent = bot.phone.received.getFirst().with(PartState.SENT, bot.clock.instant(), null);
        bot.bot
                .outbound()
                .write(new Attempt(sent, "provider-1"), BotHarness.CITIZEN)
                .block();

        bot.restart();
        bot.pass(Duration.ofMinutes(5));

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.firstRecord().part().uncertain()).isFalse();
        assertThat(bot.bot
                        .conversations()
                        .countReady(bot.clock.instant().plus(Duration.ofDays(1)), 1)
                        .block())
                .isZero();
    }

    @Test
    void workOfADeadNode_isFoundByAnother() {
        Bot other = bot.newBot();
        other.start();
        bot.says(ASKED);
        bot.bot.close();

        bot.pass(Duration.ofMinutes(1));

        assertThat(bot.phone.received).hasSize(1);
    }

    @Test
    void messageFromHoursAgo_getsAnApologyAndAnOfficer() {
        bot.says(ASKED, BotHarness.START.minus(Duration.ofHours(17)));
        bot.burstEnds();

        assertThat(bot.phone.texts().getFirst()).startsWith("Thành thật xin lỗi");
        assertThat(bot.turns().getFirst().detail()).isEqualTo("DELAYED");
    }

    @Test
    void erasing_isAskedBack_thenLeavesOnlyAReceipt() {
        bot.hears(ASKED);
        bot.hears("XOA DU LIEU");
        bot.hears("DONG Y XOA");

        assertThat(bot.phone.texts().getLast()).contains("Số biên nhận: XD-");
        assertThat(bot.turns()).isEmpty();
        assertThat(bot.bot.personalData().of(BotHarness.CITIZEN).block())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("Số biên nhận"));
    }

    @Test
    void withdrawal_erasesWithoutAWord() {
        bot.hears(ASKED);

        bot.accept(bot.event("w", InboundKind.WITHDRAW, "", bot.clock.instant()));
        bot.burstEnds();

        assertThat(bot.phone.received).hasSize(1);
        assertThat(bot.bot.personalData().of(BotHarness.CITIZEN).block()).isEmpty();
    }

    @Test
    void tooManyTurns_areAnnouncedOnce_thenKeptQuietly_butDangerStillSpeaks() {
        for (int i = 0; i < 33; i++) {
            bot.hears(ASKED);
        }
        int before = bot.phone.received.size();
        bot.says("no dang cam dao dap cua");

        assertThat(before).isEqualTo(31);
        assertThat(bot.phone.texts().getLast()).contains("113");
    }

    @Test
    void lateCase_isAlarmedOnce() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);

        bot.pass(Duration.ofDays(5));

        assertThat(bot.alarms()).containsExactly(AlarmKind.OVERDUE);
    }

    @Test
    void personalNumber_isMaskedBeforeItIsStored_andTheCitizenIsTold() {
        bot.hears("so can cuoc cua toi la 012345678901, dang ky ket hon can gi");

        assertThat(bot.finder.asked.getFirst()).doesNotContain("012345678901");
        assertThat(bot.phone.texts().getLast()).contains("hệ thống đã che phần đó");
    }
}
