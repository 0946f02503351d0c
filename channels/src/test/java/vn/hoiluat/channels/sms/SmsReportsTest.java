package vn.hoiluat.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

@NullUnmarked
class SmsReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SmsChannel channel = new SmsChannel();
    private final PlayedGateway carrier = new PlayedGateway();

    @BeforeEach
    void register() {
        channel.account(Map.of(), Map.of(SmsSettings.GATEWAY, "played", SmsSettings.PRICE, "100"));
        carrier.answer = sms -> new DeliveryResult.Sent("m-1");
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void delivered_isToldOnce_withTheIdOfTheText() {
        send();

        report("m-1", SmsReport.State.UNDER_WAY);
        report("m-1", SmsReport.State.DELIVERED);
        report("m-1", SmsReport.State.DELIVERED);

        assertThat(channel.events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(InboundKind.DELIVERED);
            assertThat(event.from()).isEqualTo(SmsChannel.CITIZEN);
            assertThat(event.providerMessageId()).isEqualTo("m-1");
        });
        assertThat(today().delivered()).isOne();
    }

    @Test
    void failed_isToldWithTheReason() {
        send();

        report("m-1", SmsReport.State.FAILED);

        assertThat(channel.events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(InboundKind.UNDELIVERED);
            assertThat(event.text()).isEqualTo("code 5");
        });
        assertThat(today().failed()).isOne();
    }

    @Test
    void swappedReports_endAsTheEndSays() {
        send();

        report("m-1", SmsReport.State.DELIVERED);
        report("m-1", SmsReport.State.UNDER_WAY);
        report("m-1", SmsReport.State.FAILED);

        assertThat(channel.events).extracting(InboundEvent::kind).containsExactly(InboundKind.DELIVERED);
        assertThat(today().failed()).isZero();
    }

    @Test
    void reportBeforeTheAnswer_isKeptUntilTheIdIsKnown() {
        carrier.answer = sms -> {
            report("m-1", SmsReport.State.DELIVERED);
            assertThat(channel.events).isEmpty();
            return new DeliveryResult.Sent("m-1");
        };

        send();

        assertThat(channel.events).extracting(InboundEvent::kind).containsExactly(InboundKind.DELIVERED);
        assertThat(channel.reports.forget(SmsChannel.NOW.plusSeconds(1)).block())
                .isZero();
    }

    @Test
    void reportOfALostAnswer_isKnownByTheKey() {
        carrier.answer = sms -> new DeliveryResult.Uncertain("lost");
        send();
        String key = carrier.texts.getFirst().key();

        channel.inbox
                .reported(new SmsReport(
                        SmsChannel.ACCOUNT, "m-9", key, SmsReport.State.DELIVERED, "ok", BigDecimal.valueOf(90)))
                .block();

        assertThat(channel.events)
                .singleElement()
                .satisfies(event -> assertThat(event.providerMessageId()).isEqualTo("m-9"));
    }

    @Test
    void report_ofAnotherAccountsText_hasNoEffect() {
        send();

        channel.inbox
                .reported(new SmsReport(
                        "other", "m-1", carrier.texts.getFirst().key(), SmsReport.State.FAILED, "no", null))
                .block();

        assertThat(channel.events).isEmpty();
        assertThat(today().failed()).isZero();
    }

    @Test
    void reportOfAnUnknownText_isForgottenInTime() {
        report("m-7", SmsReport.State.DELIVERED);
        report("m-7", SmsReport.State.DELIVERED);

        assertThat(channel.events).isEmpty();
        assertThat(channel.reports.forget(SmsChannel.NOW.plusSeconds(1)).block())
                .isOne();
    }

    @Test
    void cost_isWhatTheCarrierSaysInTheEnd() {
        send();
        assertThat(today().cost().dong()).isEqualByComparingTo("100");

        channel.inbox
                .reported(new SmsReport(
                        SmsChannel.ACCOUNT, "m-1", SmsReport.State.DELIVERED, "ok", new BigDecimal("860.254")))
                .block();

        assertThat(today().cost().dong()).isEqualByComparingTo("860.25");
    }

    @Test
    void storeDown_failsSoThatTheCarrierCallsAgain_andThenItIsToldOnce() {
        send();
        channel.store.breakDown();
        assertThat(channel.inbox
                        .reported(new SmsReport(SmsChannel.ACCOUNT, "m-1", SmsReport.State.DELIVERED, "ok", null))
                        .materialize()
                        .block()
                        .isOnError())
                .isTrue();

        channel.store.repair();
        report("m-1", SmsReport.State.DELIVERED);

        assertThat(channel.events).hasSize(1);
    }

    private void send() {
        Part part = Part.queued("p-1", "turn-1", Sender.BOT, "Chao", List.of(), Instant.EPOCH);
        channel.sender(carrier)
                .send(new Departure.InTime(part), SmsChannel.CITIZEN)
                .block();
    }

    private void report(String id, SmsReport.State state) {
        channel.inbox
                .reported(new SmsReport(SmsChannel.ACCOUNT, id, state, "code 5", null))
                .block();
    }

    private SmsDay today() {
        return channel.ledger.days(SmsChannel.ACCOUNT, TODAY, TODAY.plusDays(1)).blockFirst();
    }
}
