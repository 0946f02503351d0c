package vn.hoiluat.channels.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.DisposableServer;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.SmsChannel;
import vn.hoiluat.channels.sms.SmsSettings;

@NullUnmarked
class HttpWebhookTest {

    private static final String ROUTE = "/webhooks/sms/http/" + SmsChannel.TOKEN;

    /** As a phone with the application "SMS Gateway for Android" brings it; the words and the key are made up. */
    private static final String FROM_ANDROID = """
            {"deviceId":"d1","event":"sms:received","id":"Ey6ECgOkVVFjz3CL48B8C","payload":{"messageId":"abc123",\
            "message":"thu tuc ket hon","phoneNumber":"+84901234567","simNumber":1,\
            "receivedAt":"2026-11-23T10:00:10.000+07:00"},"webhookId":"w1"}""";

    private final SmsChannel channel = new SmsChannel();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Secret> secrets = new HashMap<>();
    private DisposableServer server;
    private WebTestClient client;

    @BeforeEach
    void start() {
        settings.put(SmsSettings.GATEWAY, "http");
        settings.put(HttpSmsSettings.INCOMING_ID, "/id");
        settings.put(HttpSmsSettings.INCOMING_PHONE, "/payload/phoneNumber");
        settings.put(HttpSmsSettings.INCOMING_TEXT, "/payload/message");
        settings.put(HttpSmsSettings.INCOMING_TIME, "/payload/receivedAt");
        settings.put(HttpSmsSettings.REPORT_ID, "/payload/messageId");
        settings.put(HttpSmsSettings.REPORT_STATUS, "/event");
        settings.put(HttpSmsSettings.REPORT_DETAIL, "/payload/reason");
        settings.put(HttpSmsSettings.DELIVERED, "sms:delivered");
        settings.put(HttpSmsSettings.FAILED, "sms:failed");
        secrets.put(SmsSettings.WEBHOOK_TOKEN, new Secret(SmsChannel.TOKEN));
        channel.account(secrets, settings);
        server =
                SmsChannel.serve(HttpGatewayConfiguration.routes(channel.endpoint(), channel.inbox(), channel.clock()));
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + server.port())
                .build();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
        channel.close();
    }

    @Test
    void text_fromAPhone_isTaken() {
        post(ROUTE, FROM_ANDROID).expectStatus().isOk();
        post(ROUTE, FROM_ANDROID).expectStatus().isOk();

        assertThat(channel.events).singleElement().satisfies(event -> {
            assertThat(event.text()).isEqualTo("thu tuc ket hon");
            assertThat(event.from()).isEqualTo(SmsChannel.CITIZEN);
            assertThat(event.sentAt()).isEqualTo(Instant.parse("2026-11-23T03:00:10Z"));
        });
    }

    @Test
    void text_asAForm_orInTheAddress_isTaken() {
        settings.put(HttpSmsSettings.INCOMING_ID, "msgid");
        settings.put(HttpSmsSettings.INCOMING_PHONE, "from");
        settings.put(HttpSmsSettings.INCOMING_TEXT, "text");
        settings.put(HttpSmsSettings.INCOMING_TIME, "at");
        settings.put(HttpSmsSettings.INCOMING_TIME_FORM, "yyyyMMddHHmmss");
        reregister();

        client.post()
                .uri(ROUTE)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("msgid=1&from=0901234567&text=ket+h%C3%B4n%3F&at=20261123100005")
                .exchange()
                .expectStatus()
                .isOk();
        client.get()
                .uri(URI.create("http://127.0.0.1:" + server.port() + ROUTE
                        + "?msgid=2&from=0901234567&text=ly%20hon+o+dau&at=1763866800"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(channel.events).extracting(event -> event.text()).containsExactly("ket hôn?", "ly hon o dau");
        assertThat(channel.events.getFirst().sentAt()).isEqualTo(Instant.parse("2026-11-23T03:00:05Z"));
    }

    @Test
    void report_isMatched() {
        var early = "{\"event\":\"sms:delivered\",\"payload\":{\"messageId\":\"m-1\"}}";

        post(ROUTE + "/report", early).expectStatus().isOk();
        post(ROUTE + "/report", early.replace("delivered", "failed"))
                .expectStatus()
                .isOk();

        assertThat(channel.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{}",
                "{\"payload\":{\"message\":\"a\"}}",
                "{\"payload\":{\"message\":[1],\"phoneNumber\":\"0901234567\"}}",
                "a=%zz&b"
            })
    void nonsense_isAnswered400_andCounted(String body) {
        post(ROUTE, body).expectStatus().isBadRequest();
        post(ROUTE + "/report", body).expectStatus().isBadRequest();

        assertThat(channel.events).isEmpty();
        assertThat(channel.refused("unreadable")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/sms/http/wrong-token-0123456", "/webhooks/sms/esms/" + SmsChannel.TOKEN})
    void unknownAddress_isAnswered404(String address) {
        post(address, FROM_ANDROID).expectStatus().isNotFound();

        assertThat(channel.events).isEmpty();
    }

    @Test
    void tooLarge_isAnswered413() {
        post(ROUTE, "a".repeat(300_000)).expectStatus().isEqualTo(413);
    }

    @Test
    void storeDown_isAnswered503() {
        channel.intakeIsDown();

        post(ROUTE, FROM_ANDROID).expectStatus().isEqualTo(503);
    }

    @Test
    void secretInAHeader_isAskedFor() {
        secrets.put(HttpSmsSettings.INCOMING_SECRET, new Secret("s3cret"));
        settings.put(HttpSmsSettings.SECRET_HEADER, "X-Secret");
        reregister();

        post(ROUTE, FROM_ANDROID).expectStatus().isForbidden();
        signed("X-Secret", "wrong", null).expectStatus().isForbidden();
        signed("X-Secret", "s3cret", null).expectStatus().isOk();

        assertThat(channel.refused("unsigned")).isOne();
        assertThat(channel.refused("wrong signature")).isOne();
        assertThat(channel.events).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',sha256=@hex,true",
        "'',@HEX,true",
        "'',@base64,true",
        "1763866800,@hex,true",
        "1763866801,@other,false",
        "'',zz,false"
    })
    void hmac_isChecked(String tail, String shown, boolean taken) throws Exception {
        secrets.put(HttpSmsSettings.INCOMING_SECRET, new Secret("s3cret"));
        settings.put(HttpSmsSettings.HMAC_HEADER, "X-Signature");
        if (!tail.isEmpty()) {
            settings.put(HttpSmsSettings.HMAC_TAIL_HEADER, "X-Timestamp");
        }
        reregister();
        byte[] mac = mac(FROM_ANDROID + tail);
        String hex = HexFormat.of().formatHex(mac);
        String signature = shown.replace("@hex", hex)
                .replace("@HEX", hex.toUpperCase(Locale.ROOT))
                .replace("@base64", Base64.getEncoder().encodeToString(mac))
                .replace("@other", HexFormat.of().formatHex(mac(FROM_ANDROID)));

        signed("X-Signature", signature, tail).expectStatus().isEqualTo(taken ? 200 : 403);

        assertThat(channel.events).hasSize(taken ? 1 : 0);
    }

    @Test
    void secretWithoutAHeader_orHeaderWithoutASecret_opensNothing() {
        secrets.put(HttpSmsSettings.INCOMING_SECRET, new Secret("s3cret"));
        reregister();
        post(ROUTE, FROM_ANDROID).expectStatus().isForbidden();

        secrets.remove(HttpSmsSettings.INCOMING_SECRET);
        settings.put(HttpSmsSettings.HMAC_HEADER, "X-Signature");
        reregister();
        post(ROUTE, FROM_ANDROID).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:10.000+07:00,'',2026-11-23T03:00:10Z",
        "2026-11-23T03:00:10Z,'',2026-11-23T03:00:10Z",
        "2026-11-23 10:00:10,'',2026-11-23T03:00:10Z",
        "1795402810,'',2026-11-23T03:00:10Z",
        "1795402810000,'',2026-11-23T03:00:10Z",
        "20261123100010,yyyyMMddHHmmss,2026-11-23T03:00:10Z",
        "tomorrow,'',1970-01-01T00:00:00Z",
        "'','',1970-01-01T00:00:00Z",
        "20261123100010,bad form,1970-01-01T00:00:00Z"
    })
    void time_isReadAsWritten(String written, String form, String expected) {
        assertThat(SentTime.read(written, form, Instant.EPOCH)).isEqualTo(Instant.parse(expected));
    }

    private static byte[] mac(String signed) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(), "HmacSHA256"));
        return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    }

    /** What was read of an account is remembered for some seconds, so time passes first. */
    private void reregister() {
        channel.account(secrets, settings);
        channel.passSomeSeconds();
    }

    private WebTestClient.ResponseSpec signed(String header, String value, String tail) {
        return client.post()
                .uri(ROUTE)
                .contentType(MediaType.APPLICATION_JSON)
                .header(header, value)
                .headers(headers -> {
                    if (tail != null && !tail.isEmpty()) {
                        headers.set("X-Timestamp", tail);
                    }
                })
                .bodyValue(FROM_ANDROID)
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String address, String body) {
        return client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
