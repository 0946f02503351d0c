package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.message.Sender;

/** What officers do with a case, with the citizen's phone beside it. It is Monday 23/11/2026; 24/11 is a holiday. */
class CaseDeskTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";
    private static final String LAW = "Điều 18 Luật Hộ tịch (60/2014/QH13)";
    private static final Instant DUE_THURSDAY = Instant.parse("2026-11-26T10:00:00Z");

    private final BotHarness bot = new BotHarness().started();
    private CaseDesk desk;
    private Case opened;

    @BeforeEach
    void aCaseIsOpen() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        desk = bot.bot.desk();
        opened = bot.openCase();
    }

    @Test
    void giveBack_makesItAnybodys_andTheBotSpeaksAgain() {
        desk.claim(opened.id(), "lan").block();

        Case back = done(desk.giveBack(opened.id(), "lan", "không thuộc lĩnh vực"));

        assertThat(back.status()).isEqualTo(CaseStatus.NEW);
        assertThat(back.officer()).isNull();
        assertThat(back.history().getLast())
                .isEqualTo(new CaseStep(
                        bot.clock.instant(),
                        "lan",
                        "returned",
                        "không thuộc lĩnh vực",
                        back.history().getLast().version()));
        assertThat(owner()).isEqualTo(Owner.BOT);
        assertThat(done(desk.claim(opened.id(), "nam")).officer()).isEqualTo("nam");
    }

    @Test
    void transfer_isTheColleagues_andNobodyElses() {
        desk.claim(opened.id(), "lan").block();

        Case given = done(desk.transfer(opened.id(), "lan", "nam", opened.unit(), "anh rõ hộ tịch hơn"));

        assertThat(given.officer()).isEqualTo("nam");
        assertThat(given.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(desk.answer(opened.id(), "lan", "Nộp tại xã.", LAW).block())
                .isInstanceOfSatisfying(CaseChange.TakenBy.class, taken -> {
                    assertThat(taken.who()).isEqualTo("nam");
                    assertThat(taken.when()).isEqualTo(bot.clock.instant());
                });
    }

    @Test
    void ask_waitsForTheCitizen_whoseNextMessageLetsItGoOn() {
        desk.claim(opened.id(), "lan").block();

        Case asked = done(desk.ask(opened.id(), "lan", "Ông bà đã có con chung chưa?"));
        bot.pass(Duration.ofSeconds(1));
        bot.pass(Duration.ofDays(7));
        bot.hears("chua co con");

        assertThat(asked.status()).isEqualTo(CaseStatus.WAITING_CITIZEN);
        assertThat(asked.deadline().pausedAt()).isNotNull();
        assertThat(lastPart().sender()).isEqualTo(Sender.OFFICER);
        assertThat(lastPart().text())
                .contains("Ông bà đã có con chung chưa?", opened.code().toString());
        Case goesOn = found();
        assertThat(goesOn.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(goesOn.messages()).hasSize(2);
        // two working days were left on Monday 23/11; the citizen writes on Monday 30/11
        assertThat(goesOn.dueAt()).isEqualTo("2026-12-02T10:00:00Z");
        assertThat(bot.alarms()).isEmpty();
    }

    @Test
    void waitForAgency_doesNotStopTheClock() {
        desk.claim(opened.id(), "lan").block();

        Case waiting = done(desk.waitForAgency(opened.id(), "lan", "hỏi công an xã"));
        bot.pass(Duration.ofDays(7));

        assertThat(waiting.deadline().pausedAt()).isNull();
        assertThat(found().isOverdue(bot.clock.instant())).isTrue();
        assertThat(done(desk.resume(opened.id(), "lan")).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void approve_needsAnotherPairOfEyes() {
        desk.submit(opened.id(), "lan", "Nộp tại UBND cấp xã.", LAW).block();

        assertThat(desk.approve(opened.id(), Approver.byRole("lan")).block()).isInstanceOf(CaseChange.OwnWork.class);
        assertThat(desk.answer(opened.id(), "lan", "Nộp tại xã.", LAW).block())
                .isInstanceOf(CaseChange.NotAllowed.class);
        Case approved = done(desk.approve(opened.id(), Approver.byRole("truong-phong")));
        bot.pass(Duration.ofSeconds(1));

        assertThat(approved.status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(approved.officer()).isEqualTo("lan");
        assertThat(approved.answer())
                .satisfies(a -> assertThat(a.officer()).isEqualTo("lan"))
                .satisfies(a -> assertThat(a.approvedBy()).isEqualTo("truong-phong"));
        assertThat(lastPart().text()).contains("Nộp tại UBND cấp xã.\nCăn cứ: " + LAW);
    }

    @Test
    void sendBack_keepsTheDraft() {
        desk.submit(opened.id(), "lan", "Nộp tại UBND cấp xã.", LAW).block();

        Case back = done(desk.sendBack(opened.id(), Approver.byRole("truong-phong"), "thiếu điều 17"));

        assertThat(back.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(back.draft()).satisfies(d -> assertThat(d.text()).isEqualTo("Nộp tại UBND cấp xã."));
        assertThat(bot.phone.received).hasSize(1);
    }

    @Test
    void citizenWritesAgainSoonAfterTheAnswer_opensTheSameCaseAgain() {
        desk.answer(opened.id(), "lan", "Nộp tại UBND cấp xã.", LAW).block();
        bot.pass(Duration.ofDays(3));

        bot.hears("the con ho khau thi sao");

        Case again = found();
        assertThat(again.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(again.officer()).isEqualTo("lan");
        assertThat(again.history().getLast().what()).isEqualTo("reopened");
        assertThat(again.dueAt()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(lastPart().text()).contains(opened.code().toString()).contains("mở lại");
        assertThat(bot.bot
                        .cases()
                        .of(BotHarness.CITIZEN.conversationId())
                        .count()
                        .block())
                .isEqualTo(1);
    }

    @Test
    void citizenWritesAgainLongAfterTheAnswer_opensAnotherCase() {
        desk.answer(opened.id(), "lan", "Nộp tại UBND cấp xã.", LAW).block();
        bot.pass(Duration.ofDays(8));

        bot.hears("the con ho khau thi sao");

        assertThat(found().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(bot.bot
                        .cases()
                        .of(BotHarness.CITIZEN.conversationId())
                        .count()
                        .block())
                .isEqualTo(2);
    }

    @Test
    void secondAnswerAfterReopening_isSentToo() {
        desk.answer(opened.id(), "lan", "Nộp tại UBND cấp xã.", LAW).block();
        bot.pass(Duration.ofSeconds(1));
        desk.reopen(opened.id(), "nam", "còn thiếu").block();

        desk.answer(opened.id(), "nam", "Mang theo căn cước.", LAW).block();
        bot.pass(Duration.ofSeconds(1));

        assertThat(bot.phone.texts().getLast()).contains("Mang theo căn cước.");
        assertThat(found().answer()).satisfies(a -> assertThat(a.text()).isEqualTo("Mang theo căn cước."));
    }

    @Test
    void note_isNotSent_andWhoIsCalledFindsIt() {
        desk.note(opened.id(), "lan", "nhờ @Nam xem, cả @truong-phong nữa; gửi lan@so.gov.vn")
                .block();

        Case noted = found();

        assertThat(noted.notes().getFirst().mentions()).containsExactly("nam", "truong-phong");
        assertThat(bot.phone.received).hasSize(1);
        assertThat(BotHarness.now(desk.seen(opened.id(), "nam"))
                        .notes()
                        .getFirst()
                        .unseen())
                .containsExactly("truong-phong");
    }

    @Test
    void extension_isAllowedOnce_byAnother() {
        desk.askExtension(opened.id(), "lan", 3, "chờ hồ sơ").block();

        assertThat(desk.approveExtension(opened.id(), Approver.byRole("lan")).block())
                .isInstanceOf(CaseChange.OwnWork.class);
        Case extended = done(desk.approveExtension(opened.id(), Approver.byRole("truong-phong")));

        assertThat(opened.dueAt()).isEqualTo(DUE_THURSDAY);
        assertThat(extended.dueAt()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(desk.askExtension(opened.id(), "lan", 3, "nữa").block()).isInstanceOf(CaseChange.NotAllowed.class);
    }

    @Test
    void everyStep_saysWhoWhenWhyAndWithWhichVersion() {
        desk.claim(opened.id(), "lan").block();
        desk.note(opened.id(), "nam", "xem giúp").block();
        desk.giveBack(opened.id(), "lan", "nghỉ phép").block();

        List<CaseStep> history = found().history();

        assertThat(history).extracting(CaseStep::what).containsExactly("opened", "claimed", "note", "returned");
        assertThat(history).extracting(CaseStep::who).containsExactly("system", "lan", "nam", "lan");
        assertThat(history)
                .extracting(CaseStep::version)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private Case found() {
        return BotHarness.now(bot.bot.cases().find(opened.id()));
    }

    private Owner owner() {
        return BotHarness.now(bot.bot.conversations().find(BotHarness.CITIZEN.conversationId()))
                .value()
                .owner(bot.clock.instant());
    }

    private Part lastPart() {
        return bot.phone.received.getLast();
    }

    private static Case done(Mono<CaseChange> change) {
        return ((CaseChange.Done) BotHarness.now(change)).changed();
    }
}
