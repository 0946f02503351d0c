package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the whole service makes of bodies on the Messenger route, good ones and others. */
@NullUnmarked
class MessengerInputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE_ID = "100000000000001";
    private static final int ONE_MEGABYTE = 1 << 20;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> uselessBodies() {
        byte[] question = text("m_useless1", "700", PAGE_ID);
        byte[] malformed = bytes("{\"object\":\"page\",\"entry\":[");
        byte[] noEntries = bytes("{\"object\":\"page\"}");
        byte[] otherPage = text("m_useless2", "701", "100000000000099");
        byte[] reaction = bytes(new String(text("m_useless3", "702", PAGE_ID), StandardCharsets.UTF_8)
                .replaceAll("\"message\":\\{.*?}", "\"reaction\":{\"action\":\"react\",\"mid\":\"m_1\"}"));
        byte[] unknown = bytes(new String(reaction, StandardCharsets.UTF_8).replace("reaction", "game_play"));
        byte[] test = bytes("{\"field\":\"messages\",\"value\":{\"timestamp\":\"1527459824\"}}");
        return Stream.of(
                Arguments.of("wrongly signed", question, "sha256=" + "0".repeat(64), 403),
                Arguments.of("signed the old way", question, "sha1=" + "0".repeat(40), 403),
                Arguments.of("unsigned", question, null, 403),
                Arguments.of("empty", new byte[0], null, 403),
                Arguments.of("one megabyte", new byte[ONE_MEGABYTE], null, 413),
                Arguments.of("malformed", malformed, sign(malformed), 400),
                Arguments.of("without entries", noEntries, sign(noEntries), 400),
                Arguments.of("of a page we have not", otherPage, sign(otherPage), 200),
                Arguments.of("a reaction", reaction, sign(reaction), 200),
                Arguments.of("of an unknown kind", unknown, sign(unknown), 200),
                Arguments.of("the console's test", test, sign(test), 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessBodies")
    void uselessBody_isCountedAndNotProcessed(String what, byte[] body, String signature, int expected) {
        double countedBefore = counted();
        double storedBefore = stored();

        int status = post(body, signature);

        assertThat(status).as(what).isEqualTo(expected);
        assertThat(counted()).as("counted: " + what).isEqualTo(countedBefore + 1);
        assertThat(stored()).as("stored: " + what).isEqualTo(storedBefore);
    }

    @Test
    void question_isAnsweredOnThePhone_onceForTwoPostings() {
        byte[] body = text("m_twice", "7000000000000712", PAGE_ID);

        assertThat(post(body, sign(body))).isEqualTo(200);
        assertThat(post(body, sign(body))).isEqualTo(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.onPhone("messenger", "7000000000000712"))
                        .isNotEmpty());
        double stored = stored();
        assertThat(post(body, sign(body))).isEqualTo(200);
        assertThat(stored()).isEqualTo(stored);
    }

    private static byte[] text(String mid, String userId, String pageId) {
        long now = Instant.now().toEpochMilli();
        return bytes("""
                {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{"sender":{"id":"%s"},"recipient":{"id":"%s"},\
                "timestamp":%d,"message":{"mid":"%s","text":"thu tuc dang ky ket hon can giay to gi"}}]}]}""".formatted(pageId, now, userId, pageId, now, mid));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int post(byte[] body, String signature) {
        return service.post("/webhooks/messenger/messenger-sandbox", "X-Hub-Signature-256", signature, body)
                .statusCode();
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes("sandbox-app-secret"), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double counted() {
        return service.metric("^hoiluat_webhook_refused_total.*messenger")
                + service.metric("^hoiluat_webhook_events_total(?!.*result=\"(accepted|duplicate)\").*messenger");
    }

    private static double stored() {
        return service.metric("^hoiluat_webhook_events_total.*kind=\"text\".*result=\"accepted\"");
    }
}
