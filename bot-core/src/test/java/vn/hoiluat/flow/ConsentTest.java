package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseReferrals;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.CaseSlip.State;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.SlipRequest;
import vn.hoiluat.escalation.SlipSettings;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** A citizen is asked whether the question may go to another agency, and answers by button or in words, on every channel. */
@NullUnmarked
class ConsentTest {

    private static final Agency POLICE = new Agency("Công an xã Tân Trịnh", "Thôn Vén", "0219 3820 113", "", "");

    private final BotHarness bot = new BotHarness().started();
    private Address citizen;
    private Case opened;
    private int events;

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"OFFICE", "CENTRAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void words_agree_onEveryChannel_andAreKeptAsEvidence(Channel channel) {
        ask(channel, "0912345678");

        String asked = lastOf(channel).text();
        says("Đồng ý ạ", null);

        assertThat(slip().state()).isEqualTo(State.AGREED);
        assertThat(slip().consent()).satisfies(consent -> {
            assertThat(asked).isEqualTo(consent.text());
            assertThat(consent.answer().words()).isEqualTo("Đồng ý ạ");
            assertThat(consent.answer().way()).isEqualTo(CaseSlip.Way.CHANNEL);
            assertThat(consent.answer().event()).isEqualTo("c" + events);
        });
        assertThat(now().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now().messages().getLast().text()).isEqualTo("Đồng ý ạ");
        assertThat(now().history()).extracting("what").contains("consent-asked", "consent-given");
        assertThat(plain(lastOf(channel).text())).contains("da ghi nhan", "cong an xa tan trinh");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"ZALO", "MESSENGER", "WEB"})
    void button_agreesOrRefuses_whereThereAreButtons(Channel channel) {
        ask(channel, "");
        Part asked = lastOf(channel);
        assertThat(asked.buttons()).extracting("title").containsExactly("Đồng ý chuyển", "Không chuyển");

        says("Không chuyển", asked.buttons().getLast().value());

        assertThat(slip().state()).isEqualTo(State.DECLINED);
        assertThat(lastOf(channel).text()).contains("không đồng ý");
    }

    @Test
    void sms_saysWhatToWrite_inOneTemplate() {
        ask(Channel.SMS, "0912345678");

        assertThat(lastOf(Channel.SMS).text())
                .contains("soan DONG Y CHUYEN")
                .contains("cau hoi, so dien thoai")
                .hasSizeLessThan(306);
        says("DONG Y CHUYEN", null);
        assertThat(slip().state()).isEqualTo(State.AGREED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ok", "có phải mang giấy tờ gì không?", "đồng ý nhưng đừng cho số điện thoại", "vâng", "cảm ơn"})
    void wordsThatAreNotClear_areForTheOfficer(String words) {
        ask(Channel.ZALO, "");

        says(words, null);

        assertThat(slip().state()).isEqualTo(State.ASKED);
        assertThat(now().messages().getLast().text()).isEqualTo(words);
        assertThat(now().status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"Không đồng ý, DECLINED", "khong, DECLINED", "Dạ em đồng ý chuyển nhé, AGREED", "toi dong y., AGREED"})
    void clearWords_areUnderstood(String words, State state) {
        ask(Channel.ZALO, "");

        says(words, null);

        assertThat(slip().state()).isEqualTo(state);
    }

    @Test
    void buttonOfWhatWasAskedBefore_doesNotAgreeToAnotherSlip() {
        ask(Channel.ZALO, "");
        String old = lastOf(Channel.ZALO).buttons().getFirst().value();
        bot.bot.consents().ask(now(), "lan", request("0912345678")).block();
        bot.pass(Duration.ofSeconds(1));

        says("Đồng ý chuyển", old);

        assertThat(slip().state()).isEqualTo(State.ASKED);
        assertThat(lastOf(Channel.ZALO).text()).contains("không còn hiệu lực");
    }

    @Test
    void agreementAndRefusalInOneBreath_isForTheOfficer() {
        ask(Channel.ZALO, "");

        accept("đồng ý", null);
        says("không", null);

        assertThat(slip().state()).isEqualTo(State.ASKED);
    }

    @Test
    void processThatDies_afterConsentWasTaken_answersOnce() {
        ask(Channel.ZALO, "");
        accept("đồng ý", null);
        bot.restart();
        bot.burstEnds();

        assertThat(slip().state()).isEqualTo(State.AGREED);
        assertThat(now().history())
                .filteredOn(step -> step.what().equals("consent-given"))
                .hasSize(1);
    }

    @Test
    void erasure_takesTheSlipAndItsLinkAlong() {
        ask(Channel.ZALO, "0912345678");
        says("đồng ý", null);
        CaseReferrals referrals = new CaseReferrals(
                bot.store,
                bot.bot.cases(),
                bot.bot.dispatch(),
                new SlipSettings(Duration.ofDays(15), 3, "PC-STP"),
                new Random(9),
                bot.clock);
        referrals.issue(now(), "lan", "", "Đã chuyển.").block();
        assertThat(bot.bot.personalData().of(citizen).block())
                .anySatisfy(item -> assertThat(item.text()).contains("Công an xã Tân Trịnh", "0912345678"));

        bot.bot.personalData().erase(citizen).block();

        assertThat(bot.bot.cases().find(opened.id()).block()).isNull();
    }

    private void ask(Channel channel, String phone) {
        String account = channel.name().toLowerCase(Locale.ROOT) + "-c";
        citizen = new Address(channel, account, "84912345678");
        bot.bot
                .accounts()
                .seed(new ChannelAccount(
                        account,
                        channel,
                        "app",
                        account,
                        "Sở Tư pháp Tuyên Quang",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of()))
                .block();
        bot.finder.shelf.clear();
        says("xin giay xac nhan cu tru o dau", null);
        opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "lan").block();
        bot.bot.consents().ask(now(), "lan", request(phone)).block();
        bot.pass(Duration.ofSeconds(1));
    }

    private static SlipRequest request(String phone) {
        return new SlipRequest(POLICE, "Xin giấy xác nhận cư trú ở đâu?", "", phone);
    }

    private void says(String words, String payload) {
        accept(words, payload);
        bot.burstEnds();
        bot.pass(Duration.ofSeconds(1));
    }

    private void accept(String words, String payload) {
        String id = "c" + ++events;
        bot.accept(new InboundEvent(
                id,
                payload == null ? InboundKind.TEXT : InboundKind.BUTTON,
                citizen,
                words,
                payload,
                null,
                id,
                bot.clock.instant(),
                bot.clock.instant()));
    }

    private Case now() {
        return bot.bot.cases().find(opened.id()).block();
    }

    private CaseSlip slip() {
        return now().slip();
    }

    private Part lastOf(Channel channel) {
        PhoneSender sender = switch (channel) {
            case ZALO -> bot.phone;
            case SMS -> bot.sms;
            case MESSENGER -> bot.messenger;
            case WEB -> bot.web;
            case OFFICE, CENTRAL -> throw new IllegalArgumentException("nobody is written to");
        };
        return sender.received.getLast();
    }

    private static String plain(String text) {
        return VietnameseText.plain(text);
    }
}
