package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.ladder.Detour;
import vn.hoiluat.ladder.Resending.Retried;
import vn.hoiluat.ladder.Rung;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Answers that the channel does not take, and what becomes of them. It is a Monday morning. */
class LadderTest {

    private static final Duration SWEEP = Duration.ofSeconds(6);
    private static final Duration WAIT = BotHarness.settings().delivery().callAfter();
    private static final String NUMBER = "84912345678";
    private static final DeliveryResult CLOSED = new DeliveryResult.Refused(RefusalReason.WINDOW_CLOSED, "-230");

    private final BotHarness bot = new BotHarness().started();
    private Case opened;

    @BeforeEach
    void aCaseIsClaimed() {
        account("zalo-a", Channel.ZALO, Map.of("smsAccount", "sms-a"));
        account("sms-a", Channel.SMS, Map.of());
        bot.finder.shelf.clear();
        bot.hears("thu tuc dang ky ket hon can giay to gi");
        opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "lan").block();
    }

    @Test
    void answer_afterTheWindow_waitsAndLeavesWithTheCitizensNextMessage() {
        theCitizenIsSilentForDays();
        answer("Nộp tại xã.");

        assertThat(received("Nộp tại xã.")).isEmpty();
        assertThat(detour().rung()).isEqualTo(Rung.WAIT);
        assertThat(bot.alarms()).doesNotContain(AlarmKind.UNDELIVERED);

        bot.hears("tôi vẫn chờ");

        assertThat(received("Nộp tại xã.")).hasSize(1);
        assertThat(bot.phone.texts()).anyMatch(text -> text.contains("đã có từ trước"));
        assertThat(detour().state()).isEqualTo(Detour.State.ENDED);
        bot.hears("cảm ơn");
        bot.pass(WAIT.plus(SWEEP));
        assertThat(received("Nộp tại xã.")).hasSize(1);
    }

    @Test
    void answer_waiting_survivesDeathAtTheCitizensMessage() {
        theCitizenIsSilentForDays();
        answer("Nộp tại xã.");

        bot.says("tôi vẫn chờ");
        bot.restart();
        bot.pass(Duration.ofMinutes(1));

        assertThat(received("Nộp tại xã.")).hasSize(1);
    }

    @Test
    void answer_nobodyComesFor_isLeftOnThePage_andAlarmed_andStillSentLater() {
        theCitizenIsSilentForDays();
        answer("Nộp tại xã.");

        bot.pass(WAIT.plus(SWEEP));

        assertThat(detour().rung()).isEqualTo(Rung.LOOKUP);
        assertThat(bot.alarms()).contains(AlarmKind.UNDELIVERED);
        bot.hears("alo");
        assertThat(received("Nộp tại xã.")).hasSize(1);
    }

    @Test
    void answer_toAPartnersQuestion_hasNoOtherWay_sinceItsAskerIsNotOurs() {
        theCitizenIsSilentForDays();
        answer("Nộp tại xã.");
        Part refused = Objects.requireNonNull(
                        bot.bot.outbound().find(detour().parts().getLast()).block())
                .part();
        Address partner = new Address(Channel.CENTRAL, "central", "rest/CH-1", null);

        assertThat(bot.bot.ladder().refused(refused, opened.address()).block()).isTrue();
        assertThat(bot.bot.ladder().refused(refused, partner).block()).isFalse();
    }

    @Test
    void answer_withANumber_goesBySmsWhole_andNotAgain() {
        consent();
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");

        assertThat(bot.sms.texts()).singleElement().asString().contains("Nop tai xa.");
        assertThat(detour().state()).isEqualTo(Detour.State.ENDED);
        bot.hears("alo");
        assertThat(received("Nop tai xa.")).isEmpty();
    }

    @Test
    void answer_bySms_ofUnknownOutcome_isNotSaidAgain_butShown() {
        consent();
        bot.sms.answers.add(Mono.just(new DeliveryResult.Uncertain("timeout")));
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");
        bot.pass(WAIT.plus(SWEEP));

        assertThat(bot.sms.received).hasSize(1);
        assertThat(detour().steps().getLast().outcome()).isEqualTo(Detour.Outcome.UNKNOWN);
        assertThat(bot.alarms()).contains(AlarmKind.UNDELIVERED);
    }

    @Test
    void answer_whoseProcessDiesDuringTheSms_isNotSaidAgain() {
        consent();
        bot.sms.answers.add(Mono.never());
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");

        bot.restart();
        bot.pass(Duration.ofMinutes(1));

        assertThat(bot.sms.received).hasSize(1);
        assertThat(detour().steps().getLast().outcome()).isEqualTo(Detour.Outcome.UNKNOWN);
    }

    @Test
    void answer_bySms_refused_waits() {
        consent();
        bot.sms.answers.add(Mono.just(new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "99")));
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");

        assertThat(detour().rung()).isEqualTo(Rung.WAIT);
        bot.hears("alo");
        assertThat(received("Nop tai xa.")).hasSize(1);
    }

    @Test
    void answer_bySms_triedLater_isTakenOnce() {
        consent();
        bot.sms.answers.add(Mono.just(new DeliveryResult.RetryLater("busy", Duration.ofSeconds(30))));
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");
        bot.pass(Duration.ofMinutes(1));

        assertThat(bot.sms.received).extracting(Part::id).hasSize(2).containsOnly(detour().letterId() + "/sms");
        assertThat(bot.sms.taken).hasSize(1);
    }

    @Test
    void smsReportedAsNotArrived_goesOn() {
        consent();
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");

        bot.bot.ladder().undelivered("sms-a", "provider-1", "UNDELIV").block();
        bot.pass(SWEEP);

        assertThat(detour().rung()).isEqualTo(Rung.WAIT);
    }

    @Test
    void template_isSentByDay_andTheWordsFollowTheCitizensTap() {
        bot.phone.templates = new ArrayDeque<>(List.of(new DeliveryResult.Sent("t-1")));
        bot.pass(Duration.ofHours(13));
        theCitizenIsSilentForDays();
        answer("Nộp tại xã.");

        assertThat(bot.phone.templates).hasSize(1);
        bot.pass(Duration.ofHours(10));
        assertThat(bot.phone.templates).isEmpty();
        assertThat(detour().state()).isEqualTo(Detour.State.WAITING);
        bot.hears("xem");
        assertThat(received("Nộp tại xã.")).hasSize(1);
    }

    @Test
    void retry_ofARefusedAnswer_sendsItOnce_howeverOftenItIsPressed() {
        bot.phone.answers.add(Mono.just(CLOSED));
        answer("Nộp tại xã.");
        String part = "1-1";

        assertThat(retry(part)).isEqualTo(Retried.Answer.QUEUED);
        assertThat(retry(part)).isEqualTo(Retried.Answer.QUEUED);
        bot.pass(SWEEP);
        assertThat(retry(part)).isEqualTo(Retried.Answer.QUEUED);
        bot.pass(SWEEP);

        assertThat(received("Nộp tại xã.")).hasSize(2);
        assertThat(retry("1-1~2")).isEqualTo(Retried.Answer.NOT_REFUSED);
        assertThat(retry("7-1")).isEqualTo(Retried.Answer.NOT_FOUND);
        bot.hears("alo");
        assertThat(received("Nộp tại xã.")).hasSize(2);
    }

    @Test
    void call_isATaskUntilAnOfficerSaysSo_andThenTheNumberIsGone() {
        consent();
        bot.sms.answers.add(Mono.just(new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "99")));
        theCitizenIsSilentForDays();
        answer("Nop tai xa.");
        bot.pass(WAIT.plus(SWEEP));

        assertThat(bot.bot.ladder().calls().collectList().block()).hasSize(1);
        assertThat(bot.bot.contacts().of(opened.id()).block()).isNotNull();
        assertThat(bot.bot.ladder().called(opened, "lan").block()).isTrue();
        assertThat(bot.bot.ladder().called(opened, "lan").block()).isFalse();
        assertThat(bot.bot.ladder().calls().collectList().block()).isEmpty();
        bot.pass(Duration.ofMinutes(6));
        assertThat(bot.bot.contacts().of(opened.id()).block()).isNull();
    }

    @Test
    void longerTime_isToldWithItsReason() {
        bot.bot
                .desk()
                .askExtension(opened.id(), "lan", 2, "chờ Sở Nội vụ cung cấp hồ sơ")
                .block();
        bot.bot.desk().approveExtension(opened.id(), Approver.byRole("nam")).block();
        bot.pass(Duration.ofSeconds(1));

        assertThat(bot.phone.texts())
                .last()
                .asString()
                .contains("chờ Sở Nội vụ cung cấp hồ sơ", "17 giờ thứ Hai, 30/11/2026");
        long told = bot.phone.received.size();
        bot.bot.desk().message(opened.id(), "lan", "Xin chờ thêm.").block();
        bot.pass(Duration.ofSeconds(1));
        assertThat(bot.phone.received).hasSize((int) told + 1);
    }

    private void theCitizenIsSilentForDays() {
        bot.bot
                .conversations()
                .change(opened.address(), c -> {
                    Memory m = c.memory();
                    return c.withMemory(new Memory(
                            m.lastActAt().minus(Duration.ofDays(8)),
                            m.greetedAt(),
                            m.noticedAt(),
                            m.caseId(),
                            m.offer(),
                            m.confirming(),
                            m.topic(),
                            m.answered(),
                            m.optedOut(),
                            m.follows()));
                })
                .block();
    }

    private void answer(String text) {
        bot.bot.desk().answer(opened.id(), "lan", text, "Điều 18").block();
        bot.pass(SWEEP);
        bot.pass(SWEEP);
    }

    private void consent() {
        bot.bot
                .contacts()
                .consent(opened.id(), opened.address().conversationId(), NUMBER)
                .block();
    }

    private Detour detour() {
        return Objects.requireNonNull(bot.bot.ladder().of(opened).blockLast());
    }

    private Retried.Answer retry(String part) {
        return Objects.requireNonNull(bot.bot.ladder().retry(opened, part).block())
                .answer();
    }

    private List<Part> received(String words) {
        return bot.phone.received.stream().filter(p -> p.text().contains(words)).toList();
    }

    private void account(String id, Channel channel, Map<String, String> settings) {
        bot.bot
                .accounts()
                .overwrite(new ChannelAccount(
                        id, channel, "app", id, "Sở Tư pháp Tuyên Quang", AddressForm.ONG_BA, true, Map.of(), settings))
                .block();
    }
}
