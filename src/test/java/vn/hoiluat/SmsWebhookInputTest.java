package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.language.Gsm7Text;

/** What the whole service makes of calls that a carrier should not make, and that a text is answered once. */
@NullUnmarked
class SmsWebhookInputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ESMS = "/webhooks/sms/esms/sandbox-sms-webhook-token";
    private static final String PHONE_GATEWAY = "/webhooks/sms/http/phone-gateway-token-01";
    private static final String MO_KEY = "sandbox-mo-private-key";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(
                data,
                "--hoiluat.channel-accounts[0].id=sms-phone",
                "--hoiluat.channel-accounts[0].channel=sms",
                "--hoiluat.channel-accounts[0].external-id=0901000000",
                "--hoiluat.channel-accounts[0].name=Sandbox",
                "--hoiluat.channel-accounts[0].secrets.webhookToken=phone-gateway-token-01",
                "--hoiluat.channel-accounts[0].settings.gateway=http",
                "--hoiluat.channel-accounts[0].settings.url=http://127.0.0.1:1/",
                "--hoiluat.channel-accounts[0].settings.incomingPhone=/from",
                "--hoiluat.channel-accounts[0].settings.incomingText=/text",
                "--hoiluat.channel-accounts[0].settings.reportId=/id",
                "--hoiluat.channel-accounts[0].settings.reportStatus=/status");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> uselessCalls() {
        return Stream.of(
                Arguments.of(
                        "text with a token nobody has", "/webhooks/sms/esms/no-such-token-000000/mo?sender=84", 404),
                Arguments.of("report with a token nobody has", "/webhooks/sms/esms/no-such-token-000000", 404),
                Arguments.of("token of another gateway", PHONE_GATEWAY.replace("http", "esms"), 404),
                Arguments.of("unsigned text", ESMS + "/mo?sender=84901234567&content=a&smsid=1", 403),
                Arguments.of("wrongly signed text", ESMS + "/mo?sender=84901234567&content=a&smsid=1&sign=00", 403),
                Arguments.of("text without a sender", text("ket hon", "", "useless-1"), 400),
                Arguments.of("text without an id", text("ket hon", "84901000001", ""), 400),
                Arguments.of("empty report", ESMS, 400),
                Arguments.of("report with a status that is none", ESMS + "?SMSID=1&SendStatus=x", 400),
                Arguments.of("empty text of a phone", PHONE_GATEWAY, 400),
                Arguments.of("empty report of a phone", PHONE_GATEWAY + "/report", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessCalls")
    void uselessCall_isCountedAndNotProcessed(String what, String call, int expected) {
        double countedBefore = refused();
        double storedBefore = stored();

        int status = service.get(call).statusCode();

        assertThat(status).as(what).isEqualTo(expected);
        assertThat(refused()).as("counted: " + what).isEqualTo(countedBefore + 1);
        assertThat(stored()).as("stored: " + what).isEqualTo(storedBefore);
    }

    static Stream<Arguments> uselessBodies() {
        return Stream.of(
                Arguments.of("malformed", "{\"from\":", 400),
                Arguments.of("a batch", "[{\"from\":\"0901000002\",\"text\":\"ket hon\"}]", 400),
                Arguments.of("of another shape", "{\"from\":{\"a\":1},\"text\":[\"ket hon\"]}", 400),
                Arguments.of("one megabyte", "a".repeat(1 << 20), 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessBodies")
    void uselessBody_isCountedAndNotProcessed(String what, String body, int expected) {
        double storedBefore = stored();

        int status = service.post(PHONE_GATEWAY, body.getBytes(StandardCharsets.UTF_8))
                .statusCode();

        assertThat(status).as(what).isEqualTo(expected);
        assertThat(stored()).as("stored: " + what).isEqualTo(storedBefore);
    }

    @Test
    void advertisersText_isAnsweredAndDropped() {
        double storedBefore = stored();

        assertThat(service.get(text("Khuyen mai", "VIETTEL", "advert-1")).statusCode())
                .isEqualTo(200);

        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void sameText_againAndUnderAnotherId_isAnsweredOnce_asCarriersTakeIt() {
        String phone = "84901000010";
        String question = "HD thu tuc dang ky ket hon can giay to gi";

        for (String id : new String[] {"twice-1", "twice-1", "twice-2"}) {
            var answer = service.get(text(question, phone, id));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("<ClientResponse>").contains("<Smsid>" + id);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.onSmsPhone(phone)).isNotEmpty());
        service.get(text("HD thu tuc ly hon", "84901000011", "after-twice"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.onSmsPhone("84901000011")).isNotEmpty());

        assertThat(service.onSmsPhone(phone))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(Gsm7Text.fits(text, Gsm7Text.MOST_SEGMENTS))
                        .as(text)
                        .isTrue());
    }

    @Test
    void report_ofAnUnknownText_isAnsweredAndHasNoEffect() {
        double storedBefore = stored();

        assertThat(service.get(ESMS + "?SMSID=unknown-1&SendStatus=5&SendSuccess=1")
                        .statusCode())
                .isEqualTo(200);

        assertThat(stored()).isEqualTo(storedBefore);
    }

    private static String text(String content, String sender, String id) {
        String time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                .withZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .format(Instant.now());
        return ESMS + "/mo?sender=" + sender + "&content=" + URLEncoder.encode(content, StandardCharsets.UTF_8)
                + "&serviceNumber=8041&keyword=HD&sign=" + md5("CP01" + id + content + time + MO_KEY)
                + "&cpid=CP01&smsid=" + id + "&receiverTime=" + time;
    }

    private static String md5(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double refused() {
        return service.metric("^hoiluat_webhook_refused_total.*channel=\"sms\"");
    }

    private static double stored() {
        return service.metric("^hoiluat_webhook_events_total.*channel=\"sms\".*kind=\"text\".*result=\"accepted\"");
    }
}
