package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the whole service makes of bodies that are not what the platform should send. */
@NullUnmarked
class WebhookInputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
        String now = Long.toString(Instant.now().toEpochMilli());
        byte[] question = text("useless-1", "\"700\"", now).getBytes(StandardCharsets.UTF_8);
        byte[] malformed = "{\"app_id\":\"4000000000000000001\",\"timestamp\":\"1\",".getBytes(StandardCharsets.UTF_8);
        byte[] unknown = text("useless-2", "\"701\"", now)
                .replace("user_send_text", "user_does_something_new")
                .getBytes(StandardCharsets.UTF_8);
        byte[] batch = ("[" + text("useless-3", "\"702\"", now) + "]").getBytes(StandardCharsets.UTF_8);
        String otherAppId = "4999999999999999999";
        byte[] otherApp = text("useless-4", "\"703\"", now)
                .replace(RunningService.APP_ID, otherAppId)
                .getBytes(StandardCharsets.UTF_8);
        byte[] otherAccount = text("useless-5", "\"704\"", now)
                .replace(RunningService.OA_ID, "5999999999999999999")
                .getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("wrongly signed", question, "mac=" + "0".repeat(64), 200),
                Arguments.of("unsigned", question, null, 200),
                Arguments.of("unsigned check of the console", "{}".getBytes(StandardCharsets.UTF_8), null, 200),
                Arguments.of("empty", new byte[0], null, 200),
                Arguments.of("one megabyte", new byte[ONE_MEGABYTE], null, 413),
                Arguments.of("malformed", malformed, RunningService.signature(malformed, "1"), 200),
                Arguments.of("of an unknown kind", unknown, RunningService.signature(unknown, now), 200),
                Arguments.of("a batch, which this platform has not", batch, RunningService.signature(batch, now), 200),
                Arguments.of(
                        "of another application", otherApp, RunningService.signature(otherAppId, otherApp, now), 200),
                Arguments.of(
                        "of an account we have not", otherAccount, RunningService.signature(otherAccount, now), 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessBodies")
    void uselessBody_isCountedAndNotProcessed(String what, byte[] body, String signature, int expected) {
        double countedBefore = counted();
        double storedBefore = stored();

        int status = service.webhook(body, signature).statusCode();

        assertThat(status).as(what).isEqualTo(expected);
        assertThat(counted()).as("counted: " + what).isEqualTo(countedBefore + 1);
        assertThat(stored()).as("stored: " + what).isEqualTo(storedBefore);
    }

    @Test
    void numericIds_areReadLikeWords() {
        String now = Long.toString(Instant.now().toEpochMilli());

        int status = service.signedWebhook(text("numeric-1", "711", now).replace("\"" + now + "\"", now), now)
                .statusCode();

        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.onZaloPhone("711")).hasSize(1));
    }

    @Test
    void sameEvent_again_isAnsweredOnce() {
        String now = Long.toString(Instant.now().toEpochMilli());
        String body = text("twice-1", "\"712\"", now);

        service.signedWebhook(body, now);
        service.signedWebhook(body, now);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.onZaloPhone("712")).hasSize(1));
        int again = service.signedWebhook(body, now).statusCode();

        assertThat(again).isEqualTo(200);
        service.signedWebhook(text("after-twice", "\"713\"", now), now);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.onZaloPhone("713")).hasSize(1));
        assertThat(service.onZaloPhone("712")).hasSize(1);
    }

    @Test
    void event_aWeekLate_isNoChatButACaseWithAnApology() {
        String weekAgo = Long.toString(Instant.now().minus(Duration.ofDays(7)).toEpochMilli());
        int casesBefore = service.openCases().size();

        int status = service.signedWebhook(text("late-1", "\"714\"", weekAgo), weekAgo)
                .statusCode();

        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.openCases()).hasSize(casesBefore + 1));
        assertThat(service.onZaloPhone("714")).noneMatch(said -> said.contains("Luật Hộ tịch"));
    }

    private static String text(String messageId, String userId, String timestamp) {
        return """
                {"app_id":"%s","sender":{"id":%s},"user_id_by_app":"1","recipient":{"id":"%s"},"event_name":"user_send_text",\
                "message":{"text":"thu tuc dang ky ket hon can giay to gi","msg_id":"%s"},"timestamp":"%s"}""".formatted(RunningService.APP_ID, userId, RunningService.OA_ID, messageId, timestamp);
    }

    private static double counted() {
        return service.metric("^hoiluat_webhook_refused_total")
                + service.metric("^hoiluat_webhook_events_total(?!.*result=\"(accepted|duplicate)\")");
    }

    private static double stored() {
        return service.metric("^hoiluat_webhook_events_total.*kind=\"text\".*result=\"accepted\"");
    }
}
