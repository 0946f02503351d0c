package vn.hoiluat.sandbox.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The message centre, used by the library's client alone. */
@NullUnmarked
class SmppStandInTest {

    private static final String PHONE = "84901234567";

    private final SmppStandIn standIn = new SmppStandIn(
            new SmppStandInProperties(
                    0,
                    List.of(new SmppStandInProperties.Account("sms-1", "8041", "Test", "hoiluat", "sandbox")),
                    Duration.ofMillis(10),
                    Duration.ofMillis(50)),
            Clock.systemUTC());
    private final WebTestClient http =
            WebTestClient.bindToRouterFunction(standIn.routes()).build();
    private final List<DeliverSm> brought = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusing = new AtomicInteger();
    private SMPPSession session;

    @BeforeEach
    void open() throws IOException {
        standIn.open();
        session = bind("sandbox");
    }

    @AfterEach
    void close() {
        session.unbindAndClose();
        standIn.close();
    }

    @Test
    void wrongPassword_andASecondBind_areRefused() {
        assertThatThrownBy(() -> bind("wrong")).hasMessageContaining("0e");
        assertThatThrownBy(() -> bind("sandbox")).hasMessageContaining("0d");
    }

    @Test
    void text_reachesThePhone_andIsReportedInDecimal() throws Exception {
        String id = submit("Chao ong/ba");

        await().until(() -> !brought.isEmpty());
        assertThat(messages()).contains("Chao ong/ba");
        assertThat(new String(brought.getFirst().getShortMessage(), StandardCharsets.US_ASCII))
                .startsWith("id:" + Long.parseLong(id, 16) + " ")
                .contains("stat:DELIVRD");
        assertThat(brought.getFirst().isSmscDeliveryReceipt()).isTrue();
    }

    @Test
    void longText_isOneBubble() throws Exception {
        submit("Thủ tục kết hôn. ".repeat(10));

        assertThat(messages()).contains("Thủ tục kết hôn. ".repeat(10));
    }

    @Test
    void citizensText_isBrought_untilItIsAcknowledged() {
        refusing.set(2);

        write("Tôi hỏi về đất đai");

        await().until(() -> brought.size() == 1);
        assertThat(new String(brought.getFirst().getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("Tôi hỏi về đất đai");
        assertThat(brought.getFirst().getSourceAddr()).isEqualTo(PHONE);
    }

    @Test
    void throttling_isOrdered() {
        order("SEND_ERROR", SMPPConstant.STAT_ESME_RTHROTTLED, false);

        assertThatThrownBy(() -> submit("Chao"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        e -> assertThat(e.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RTHROTTLED));
    }

    @Test
    void silence_isOrdered_whileThePhoneHasTheText() {
        order("SEND_SILENT", 0, true);

        assertThatThrownBy(() -> submit("Chao")).isInstanceOf(ResponseTimeoutException.class);
        assertThat(messages()).contains("Chao");
    }

    @Test
    void cut_isOrdered() {
        order("SEND_RESET", 0, false);

        assertThatThrownBy(() -> submit("Chao")).isInstanceOf(Exception.class);
        await().until(() -> !session.getSessionState().isBound());
        assertThat(messages()).doesNotContain("Chao");
    }

    @Test
    void reports_areLostAndSwapped() throws Exception {
        order("LOST_REPORT", 0, false);
        submit("mot");
        order("SHUFFLED_WEBHOOK", 0, false);
        String second = submit("hai");
        String third = submit("ba");

        await().until(() -> brought.size() == 2);
        assertThat(brought)
                .extracting(pdu -> new String(pdu.getShortMessage(), StandardCharsets.US_ASCII).split(" ")[0])
                .containsExactly("id:" + Long.parseLong(third, 16), "id:" + Long.parseLong(second, 16));
    }

    private SMPPSession bind(String password) throws IOException {
        SMPPSession opened = new SMPPSession();
        opened.setTransactionTimer(1000);
        opened.setPduProcessorDegree(1);
        opened.setMessageReceiverListener(new Receiver());
        opened.connectAndBind(
                "127.0.0.1",
                standIn.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "hoiluat",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""));
        return opened;
    }

    private String submit(String text) throws Exception {
        String id = "";
        for (SmsLetters.Written part : SmsLetters.write(text, 7)) {
            id = session.submitShortMessage(
                            "",
                            TypeOfNumber.NETWORK_SPECIFIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "8041",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            PHONE,
                            new ESMClass(part.isPart() ? 0x40 : 0),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(1),
                            (byte) 0,
                            new RawDataCoding(part.dataCoding()),
                            (byte) 0,
                            part.octets())
                    .getMessageId();
        }
        return id;
    }

    private void write(String text) {
        http.post()
                .uri("/sandbox/smpp/phone/{phone}/messages", PHONE)
                .bodyValue(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private void order(String kind, int value, boolean taken) {
        http.post()
                .uri("/sandbox/smpp/faults")
                .bodyValue(Map.of("kind", kind, "count", 1, "value", value, "taken", taken))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private String messages() {
        return http.get()
                .uri("/sandbox/smpp/phone/{phone}/messages", PHONE)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private final class Receiver implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
            if (refusing.getAndDecrement() > 0) {
                throw new ProcessRequestException("full", SMPPConstant.STAT_ESME_RMSGQFUL);
            }
            brought.add(pdu);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            throw new UnsupportedOperationException("the centre sends none");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm pdu, Session source) {
            throw new UnsupportedOperationException("the centre sends none");
        }
    }
}
