package vn.hoiluat.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.message.InboundKind;

@NullUnmarked
class SmsInboxTest {

    private static final Instant SENT = Instant.parse("2026-11-23T03:00:10Z");

    private final SmsChannel channel = new SmsChannel();

    @BeforeEach
    void register() {
        channel.account(Map.of(), Map.of(SmsSettings.KEYWORD, "HD"));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void text_becomesAnEvent() {
        receive("id-1", "0901 234 567", "Thủ tục kết hôn?", SENT);

        assertThat(channel.events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(InboundKind.TEXT);
            assertThat(event.from()).isEqualTo(SmsChannel.CITIZEN);
            assertThat(event.text()).isEqualTo("Thủ tục kết hôn?");
            assertThat(event.providerMessageId()).isEqualTo("id-1");
            assertThat(event.sentAt()).isEqualTo(SENT);
            assertThat(event.id()).contains(SmsChannel.ACCOUNT, "id-1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "HD ket hon,ket hon",
        "hd  ket hon,ket hon",
        "HD 0,0",
        "HD1,1",
        "HD48271936,48271936",
        "HD 48271936,48271936",
        "HD-4827-1936,HD-4827-1936",
        "HDX la gi,HDX la gi",
        "HD,HD",
        "Hd la hop dong,la hop dong",
        "ket hon HD,ket hon HD"
    })
    void keyword_isTakenOffTheFront(String sent, String kept) {
        receive("id-1", SmsChannel.PHONE, sent, SENT);

        assertThat(channel.events.getFirst().text()).isEqualTo(kept);
    }

    @Test
    void sameId_isOneEvent_alsoWithAnotherTime() {
        receive("id-1", SmsChannel.PHONE, "ket hon", SENT);
        receive("id-1", SmsChannel.PHONE, "ket hon", SENT.plusSeconds(300));

        assertThat(channel.events).hasSize(1);
    }

    @Test
    void sameWordsInTheSameMinute_underAnotherId_areOneEvent() {
        receive("id-1", SmsChannel.PHONE, "ket hon", SENT);
        receive("id-2", SmsChannel.PHONE, "ket hon", SENT.plusSeconds(15));
        receive("id-3", SmsChannel.PHONE, "ket hon o dau", SENT);
        receive("id-4", "84907654321", "ket hon", SENT);

        assertThat(channel.events).hasSize(3);
    }

    @Test
    void sameWordsLater_areAnotherEvent() {
        channel.clock.advance(Duration.ofMinutes(10));
        receive("id-1", SmsChannel.PHONE, "ket hon", SENT);
        receive("id-2", SmsChannel.PHONE, "ket hon", SENT.plusSeconds(120));

        assertThat(channel.events).hasSize(2);
    }

    @Test
    void aChoiceTwiceInAMinute_isTwoEvents() {
        receive("id-1", SmsChannel.PHONE, "1", SENT);
        receive("id-2", SmsChannel.PHONE, "1", SENT);

        assertThat(channel.events).hasSize(2);
    }

    @Test
    void withoutAnId_theWordsAndTheMinuteAreOne() {
        receive("", SmsChannel.PHONE, "1", SENT);
        receive("", SmsChannel.PHONE, "1", SENT);
        receive("", SmsChannel.PHONE, "2", SENT);

        assertThat(channel.events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.providerMessageId()).isNotBlank());
    }

    @Test
    void storeFailsAfterTheFirstLook_andTheNextTimeIsTaken() {
        channel.intakeIsDown();
        assertThat(channel.inbox
                        .received(new ReceivedSms(SmsChannel.ACCOUNT, "id-1", SmsChannel.PHONE, "ket hon", SENT))
                        .materialize()
                        .block()
                        .isOnError())
                .isTrue();

        channel.intakeIsUp();
        receive("id-2", SmsChannel.PHONE, "ket hon", SENT);

        assertThat(channel.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIETTEL", "5656", "+855123456789", "", "84", "0"})
    void senderThatNoReplyReaches_isSkipped(String phone) {
        receive("id-1", phone, "trung thuong", SENT);

        assertThat(channel.events).isEmpty();
        assertThat(skipped("not_needed")).isOne();
    }

    @Test
    void accountOff_unknownAccount_noWords_areSkipped() {
        receive("id-1", SmsChannel.PHONE, " ", SENT);
        channel.inbox
                .received(new ReceivedSms("nobody", "id-1", SmsChannel.PHONE, "a", SENT))
                .block();
        channel.account(false, Map.of(), Map.of());
        receive("id-2", SmsChannel.PHONE, "ket hon", SENT);

        assertThat(channel.events).isEmpty();
        assertThat(skipped("incomplete")).isOne();
        assertThat(skipped("unknown_account")).isOne();
        assertThat(skipped("account_off")).isOne();
    }

    @Test
    void timeAheadOfOurs_isNow() {
        receive("id-1", SmsChannel.PHONE, "ket hon", SmsChannel.NOW.plusSeconds(3600));

        assertThat(channel.events.getFirst().sentAt()).isEqualTo(SmsChannel.NOW);
    }

    @Test
    void forget_endsWhatWasSeen() {
        receive("id-1", SmsChannel.PHONE, "ket hon", SENT);

        assertThat(channel.inbox.forget(SmsChannel.NOW.plusSeconds(1)).block()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "0901234567,84901234567",
        "+84 90 123 45 67,84901234567",
        "0084901234567,84901234567",
        "84901234567,84901234567",
        "(090) 123-4567,84901234567",
        "02073822222,842073822222"
    })
    void phoneNumber_hasOneForm(String written, String form) {
        assertThat(PhoneNumber.international(written)).contains(form);
        assertThat(PhoneNumber.international(PhoneNumber.national(form))).contains(form);
    }

    private void receive(String id, String phone, String words, Instant sentAt) {
        channel.inbox
                .received(new ReceivedSms(SmsChannel.ACCOUNT, id, phone, words, sentAt))
                .block();
    }

    private double skipped(String result) {
        return channel.registry.find(WebhookMetrics.EVENTS).tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
