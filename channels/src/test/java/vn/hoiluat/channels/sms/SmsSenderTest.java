package vn.hoiluat.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

@NullUnmarked
class SmsSenderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SmsChannel channel = new SmsChannel();
    private final PlayedGateway carrier = new PlayedGateway();
    private final ReplySender sender = channel.sender(carrier);

    @BeforeEach
    void register() {
        account(Map.of());
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @ParameterizedTest
    @CsvSource({"1,160", "2,306", "3,459", "9,160", "two,160"})
    void policy_holdsWhatTheSegmentsHold(String segments, int characters) {
        account(Map.of(SmsSettings.SEGMENTS, segments));

        ChannelPolicy policy = sender.policy(new Address(Channel.SMS, SmsChannel.ACCOUNT, "84912345678"))
                .block();

        assertThat(policy.maxText()).isEqualTo(characters);
        assertThat(policy.maxButtons()).isZero();
        assertThat(policy.window()).isNull();
    }

    @Test
    void send_handsOverNumberWordsAndAKeyWithoutPersonalData() {
        assertThat(send(part("p-1", Sender.BOT, "Chao ong ba."))).isInstanceOf(DeliveryResult.Sent.class);

        assertThat(carrier.texts).singleElement().satisfies(sms -> {
            assertThat(sms.phone()).isEqualTo(SmsChannel.PHONE);
            assertThat(sms.text()).isEqualTo("Chao ong ba.");
            assertThat(sms.key()).matches("[0-9a-f]{32}");
            assertThat(sms.toString()).doesNotContain(SmsChannel.PHONE, "Chao");
        });
    }

    @Test
    void send_again_hasTheSameKey_andIsCountedOnce() {
        Part part = part("p-1", Sender.BOT, "Chao ong ba.");
        carrier.answer = sms -> new DeliveryResult.Uncertain("lost");

        send(part);
        send(part);

        assertThat(carrier.texts)
                .hasSize(2)
                .extracting(OutgoingSms::key)
                .containsOnly(carrier.texts.getFirst().key());
        assertThat(today().texts()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chào ông bà", "mot & hai", "so # 5", "xin chao \uD83D\uDE42"})
    void send_whatNoCarrierTakes_isRefused(String words) {
        assertThat(send(part("p-1", Sender.BOT, words)))
                .isInstanceOfSatisfying(DeliveryResult.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_REQUEST);
                    assertThat(refused.detail()).doesNotContain(words);
                });
        assertThat(carrier.texts).isEmpty();
    }

    @Test
    void send_longerThanItsSegments_isRefused() {
        account(Map.of(SmsSettings.SEGMENTS, "2"));

        assertThat(send(part("p-1", Sender.BOT, "a".repeat(306)))).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(send(part("p-2", Sender.BOT, "a".repeat(305) + "€"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(carrier.texts).hasSize(1);
    }

    @Test
    void send_anyText_leavesOnlyIfItIsPlainAndFits() {
        account(Map.of(
                SmsSettings.SEGMENTS, "1", SmsSettings.SEGMENTS_PER_DAY, "5000", SmsSettings.TEXTS_PER_NUMBER, "5000"));
        Random random = new Random(11);
        String letters = "ab c{|€đế&#\n";
        for (int i = 0; i < 1000; i++) {
            String words = random.ints(1 + random.nextInt(200), 0, random.nextBoolean() ? 4 : letters.length())
                    .mapToObj(letters::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            int before = carrier.texts.size();

            send(part("p-" + i, Sender.BOT, words));

            boolean may = Gsm7Text.fits(words, 1) && !words.contains("&") && !words.contains("#");
            assertThat(carrier.texts.size() - before).isEqualTo(may ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"gateway,nowhere", "segments,9", "segments,two", "pricePerSegment,cheap", "textsPerNumber,-1"})
    void send_wrongSetting_needsAnAdministrator(String setting, String value) {
        account(Map.of(setting, value));

        assertThat(send(part("p-1", Sender.BOT, "Chao")))
                .isInstanceOfSatisfying(DeliveryResult.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR);
                    assertThat(refused.detail()).contains(setting, value);
                });
    }

    @Test
    void send_accountOff_isRefused() {
        channel.account(false, Map.of(), Map.of(SmsSettings.GATEWAY, "played"));

        assertThat(send(part("p-1", Sender.BOT, "Chao"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(carrier.texts).isEmpty();
    }

    @Test
    void send_isCountedInSegmentsAndMoney() {
        account(Map.of(SmsSettings.SEGMENTS, "2", SmsSettings.PRICE, "850.5"));

        send(part("p-1", Sender.BOT, "a".repeat(200)));
        send(part("p-2", Sender.BOT, "b"));

        assertThat(today())
                .satisfies(day -> assertThat(day.texts()).isEqualTo(2))
                .satisfies(day -> assertThat(day.segments()).isEqualTo(3))
                .satisfies(day -> assertThat(day.cost().dong()).isEqualByComparingTo("2551.5"));
    }

    @Test
    void send_notTaken_isNotCounted() {
        carrier.answer = sms -> new DeliveryResult.RetryLater("busy", null);
        send(part("p-1", Sender.BOT, "Chao"));
        carrier.answer = sms -> new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "no");
        send(part("p-2", Sender.BOT, "Chao"));

        assertThat(today().texts()).isZero();
        assertThat(today().segments()).isZero();
    }

    @Test
    void send_numberFull_isRefusedWithAnAlarm_butNotAWayOutOfDanger() {
        account(Map.of(SmsSettings.TEXTS_PER_NUMBER, "2"));
        send(part("p-1", Sender.BOT, "mot"));
        send(part("p-2", Sender.BOT, "hai"));

        assertThat(send(part("p-3", Sender.BOT, "ba")))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.QUOTA));
        assertThat(send(part("p-4", Sender.SYSTEM, "GOI NGAY 113"))).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(alarms())
                .hasSize(1)
                .first()
                .satisfies(
                        alarm -> assertThat(alarm.detail() + alarm.reference()).doesNotContain(SmsChannel.PHONE));
    }

    @Test
    void send_numberFull_isFreeTheNextDay() {
        account(Map.of(SmsSettings.TEXTS_PER_NUMBER, "1"));
        send(part("p-1", Sender.BOT, "mot"));

        channel.clock.advance(Duration.ofDays(1));

        assertThat(send(part("p-2", Sender.BOT, "hai"))).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void send_accountFull_keepsTheLastTenthForTheSystem() {
        account(Map.of(SmsSettings.SEGMENTS_PER_DAY, "10", SmsSettings.TEXTS_PER_NUMBER, "100"));
        for (int i = 0; i < 9; i++) {
            assertThat(send(part("p-" + i, Sender.BOT, "mot"))).isInstanceOf(DeliveryResult.Sent.class);
        }

        assertThat(send(part("p-10", Sender.OFFICER, "hai"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(send(part("p-11", Sender.OFFICER, "hai"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(send(part("p-12", Sender.SYSTEM, "ba"))).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(send(part("p-13", Sender.SYSTEM, "bon"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(alarms()).hasSize(1);
        assertThat(today().segments()).isEqualTo(10);
    }

    @Test
    void send_storeDownBefore_isTriedLater() {
        channel.store.breakDown();

        assertThat(send(part("p-1", Sender.BOT, "Chao"))).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(carrier.texts).isEmpty();
    }

    @Test
    void send_storeDownAfterTheCarrierTookIt_isSent() {
        carrier.answer = sms -> {
            channel.store.breakDown();
            return new DeliveryResult.Sent("m-1");
        };

        assertThat(send(part("p-1", Sender.BOT, "Chao"))).isEqualTo(new DeliveryResult.Sent("m-1"));
    }

    @Test
    void erase_forgetsTheNumber_andKeepsTheSums() {
        send(part("p-1", Sender.BOT, "Chao"));

        assertThat(channel.ledger.erase(SmsChannel.CITIZEN).block()).isOne();
        assertThat(channel.ledger.erase(SmsChannel.CITIZEN).block()).isZero();
        assertThat(today().texts()).isOne();
        channel.reports
                .reported(report(carrier.texts.getFirst(), SmsReport.State.DELIVERED))
                .block();
        assertThat(channel.events).isEmpty();
    }

    @Test
    void erase_leavesOthersAlone() {
        Address other = new Address(Channel.SMS, SmsChannel.ACCOUNT, SmsChannel.PHONE + "8");
        send(part("p-1", Sender.BOT, "Chao"));

        assertThat(channel.ledger.erase(other).block()).isZero();
    }

    private static SmsReport report(OutgoingSms sms, SmsReport.State state) {
        return new SmsReport(SmsChannel.ACCOUNT, "m-" + sms.key(), state, "ok", null);
    }

    private void account(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(SmsSettings.GATEWAY, "played"));
        all.putAll(settings);
        channel.account(Map.of(), all);
    }

    private SmsDay today() {
        return channel.ledger.days(SmsChannel.ACCOUNT, TODAY, TODAY.plusDays(1)).blockFirst();
    }

    private List<Alarm> alarms() {
        return channel.alarms.open().collectList().block();
    }

    private DeliveryResult send(Part part) {
        return sender.send(new Departure.InTime(part), SmsChannel.CITIZEN).block();
    }

    private static Part part(String id, Sender by, String words) {
        return Part.queued(id, "turn-1", by, words, List.of(), Instant.EPOCH);
    }
}
