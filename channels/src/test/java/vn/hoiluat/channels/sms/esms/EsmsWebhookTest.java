package vn.hoiluat.channels.sms.esms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.channels.sms.SmsChannel;
import vn.hoiluat.channels.sms.SmsGateway;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

@NullUnmarked
class EsmsWebhookTest {

    private static final String ROUTE = "/webhooks/sms/esms/" + SmsChannel.TOKEN;

    /** The example key of eSMS's own document. */
    private static final String MO_KEY = "17417a0d20114d36a902e49cad0e97f3";

    private final SmsChannel channel = new SmsChannel();
    private DisposableServer server;
    private WebTestClient client;
    private String sentKey;

    @BeforeEach
    void start() {
        channel.account(
                Map.of(
                        SmsSettings.WEBHOOK_TOKEN,
                        new Secret(SmsChannel.TOKEN),
                        EsmsSettings.MO_PRIVATE_KEY,
                        new Secret(MO_KEY)),
                Map.of(SmsSettings.GATEWAY, "esms", SmsSettings.KEYWORD, "PL", EsmsSettings.CPID, "CP01"));
        server = SmsChannel.serve(EsmsConfiguration.routes(channel.endpoint(), channel.inbox(), channel.clock()));
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + server.port())
                .build();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
        channel.close();
    }

    /** The vector of channels.md 3.1, in the three ways it may be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a5b4b90af5fd2e3332404afa1200a7c5",
                "A5B4B90AF5FD2E3332404AFA1200A7C5",
                "pbS5CvX9LjMyQEr6EgCnxQ=="
            })
    void text_withARightSign_isTaken(String sign) {
        get(incoming("PL ket hon", "SMS123", sign))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_XML)
                .expectBody(String.class)
                .isEqualTo("<ClientResponse><Message>Da nhan tin nhan. Tra loi se den trong tin sau.</Message>"
                        + "<Smsid>SMS123</Smsid><Receiver>84901234567</Receiver></ClientResponse>");

        assertThat(channel.events).singleElement().satisfies(event -> {
            assertThat(event.text()).isEqualTo("ket hon");
            assertThat(event.from()).isEqualTo(SmsChannel.CITIZEN);
            assertThat(event.sentAt()).isEqualTo(Instant.parse("2025-01-01T06:01:01Z"));
        });
    }

    @Test
    void text_again_isTakenOnce() {
        get(incoming("PL ket hon", "SMS123", "pbS5CvX9LjMyQEr6EgCnxQ=="))
                .expectStatus()
                .isOk();
        get(incoming("PL ket hon", "SMS123", "pbS5CvX9LjMyQEr6EgCnxQ=="))
                .expectStatus()
                .isOk();

        assertThat(channel.events).hasSize(1);
    }

    @Test
    void text_wronglySignedOrChanged_isRefused() {
        get(incoming("PL ket hon", "SMS123", "")).expectStatus().isForbidden();
        get(incoming("PL ket hon", "SMS123", "0".repeat(32))).expectStatus().isForbidden();
        get(incoming("PL ly hon", "SMS123", "a5b4b90af5fd2e3332404afa1200a7c5"))
                .expectStatus()
                .isForbidden();
        get(incoming("PL ket hon", "SMS123", "a5b4b90af5fd2e3332404afa1200a7c5").replace("CP01", "CP02"))
                .expectStatus()
                .isForbidden();

        assertThat(channel.events).isEmpty();
    }

    @Test
    void text_withoutAKeyOfOurs_isRefused() {
        channel.account(
                Map.of(SmsSettings.WEBHOOK_TOKEN, new Secret(SmsChannel.TOKEN)), Map.of(SmsSettings.GATEWAY, "esms"));

        get(incoming("", "SMS123", "d41d8cd98f00b204e9800998ecf8427e"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void reply_isEscaped() {
        assertThat(EsmsReply.xml("a < b & \"c\"\u0001", "]]>", "84<1>"))
                .isEqualTo("<ClientResponse><Message>a &lt; b &amp; \"c\"</Message><Smsid>]]&gt;</Smsid>"
                        + "<Receiver>84&lt;1&gt;</Receiver></ClientResponse>");
        assertThat(EsmsReply.xml("", "1", "2")).contains("<Message></Message>");
    }

    @ParameterizedTest
    @CsvSource({
        "5,1,0,DELIVERED",
        "5,0,1,UNDELIVERED",
        "4,0,0,UNDELIVERED",
        "5,0,0,",
        "1,0,0,",
        "2,0,0,",
        "7,1,0,",
        "9,0,0,"
    })
    void report_saysHowItCameOut(String status, String success, String failed, InboundKind kind) {
        sendText("m-1");

        get(report("m-1", status, success, failed, "", "860.0000"))
                .expectStatus()
                .isOk();
        get(report("m-1", status, success, failed, "", "860.0000"))
                .expectStatus()
                .isOk();

        assertThat(channel.events).extracting(InboundEvent::kind).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void report_ofAnUnknownText_isAnsweredAndHasNoEffect() {
        get(report("m-9", "5", "1", "0", "", "0")).expectStatus().isOk();

        assertThat(channel.events).isEmpty();
    }

    @Test
    void report_ofARepetition_isKnownByOurKey() {
        sendText(null);

        get(report("m-9", "5", "1", "0", sentKey, "0")).expectStatus().isOk();

        assertThat(channel.events).extracting(InboundEvent::kind).containsExactly(InboundKind.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?SMSID=m-1",
                "?SendStatus=5",
                "?SMSID=&SendStatus=5",
                "?SMSID=m-1&SendStatus=five",
                "?SMSID=m-1&SendStatus=5555"
            })
    void report_withoutIdOrStatus_isAnswered400(String query) {
        get(ROUTE + query).expectStatus().isBadRequest();

        assertThat(channel.refused("unreadable")).isOne();
    }

    @Test
    void report_withAPriceThatIsNone_isTaken() {
        sendText("m-1");

        get(report("m-1", "5", "1", "0", "", "1e999999999")).expectStatus().isOk();

        assertThat(channel.events).hasSize(1);
    }

    @Test
    void unknownToken_isAnswered404() {
        get("/webhooks/sms/esms/another-token-0123?SMSID=m-1&SendStatus=5")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void storeDown_isAnswered503() {
        channel.intakeIsDown();

        get(incoming("PL ket hon", "SMS123", "pbS5CvX9LjMyQEr6EgCnxQ=="))
                .expectStatus()
                .isEqualTo(503);
    }

    private static String incoming(String content, String smsId, String sign) {
        return UriComponentsBuilder.fromPath(ROUTE + "/mo")
                .queryParam("sender", "{sender}")
                .queryParam("content", "{content}")
                .queryParam("serviceNumber", "8041")
                .queryParam("keyword", "PL")
                .queryParam("sign", "{sign}")
                .queryParam("cpid", "CP01")
                .queryParam("smsid", "{smsid}")
                .queryParam("receiverTime", "20250101130101")
                .encode()
                .buildAndExpand(SmsChannel.PHONE, content, sign, smsId)
                .toUriString();
    }

    private static String report(
            String id, String status, String success, String failed, String requestId, String price) {
        return ROUTE + "?SMSID=" + id + "&SendFailed=" + failed + "&SendStatus=" + status + "&SendSuccess=" + success
                + "&TotalPrice=" + price + "&TotalReceiver=1&TotalSent=1&RequestId=" + requestId
                + "&TypeId=2&telcoid=1&phonenumber=0901234567&switchsmsid=";
    }

    /** A text of ours that eSMS took, with or without telling its id. */
    private void sendText(String id) {
        SmsGateway taking = new SmsGateway() {
            @Override
            public String name() {
                return "esms";
            }

            @Override
            public Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account) {
                sentKey = sms.key();
                return Mono.just(new DeliveryResult.Sent(id == null ? sms.key() : id));
            }
        };
        Part part = Part.queued("p-1", "turn-1", Sender.BOT, "Chao", List.of(), Instant.EPOCH);
        channel.sender(taking)
                .send(new Departure.InTime(part), SmsChannel.CITIZEN)
                .block();
    }

    private WebTestClient.ResponseSpec get(String address) {
        return client.get()
                .uri(URI.create("http://127.0.0.1:" + server.port() + address))
                .exchange();
    }
}
