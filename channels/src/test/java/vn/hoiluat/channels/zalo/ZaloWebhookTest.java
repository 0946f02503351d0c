package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.channels.RecordingIntake;
import vn.hoiluat.channels.ServedRoutes;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloWebhookTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final RecordingIntake intake = new RecordingIntake();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private ServedRoutes server;
    private WebTestClient client;

    @BeforeEach
    void startServer() {
        serve(Map.of());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void post_signedText_isStoredThenAnswered() {
        byte[] body = ZaloFixtures.body("user-sends-text");

        postSigned(body).expectStatus().isOk().expectBody().isEmpty();

        assertThat(intake.accepted)
                .singleElement()
                .satisfies(event -> assertThat(event.text()).isEqualTo("Thủ tục đăng ký kết hôn?"));
        assertThat(events("text", "accepted")).isOne();
    }

    @Test
    void post_sameEventAgain_isAnsweredTheSame() {
        byte[] body = ZaloFixtures.body("user-sends-text");

        postSigned(body).expectStatus().isOk();
        client.post()
                .uri("/webhooks/zalo/dvc")
                .header("X-ZEvent-Signature", ZaloFixtures.sign(body, ZaloFixtures.TIMESTAMP))
                .header("num_retry", "3")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(intake.accepted).hasSize(1);
        assertThat(events("text", "duplicate")).isOne();
    }

    @Test
    void post_unsigned_isAnsweredAndNotProcessed() {
        post(ZaloFixtures.body("user-sends-text"), null).expectStatus().isOk();
        post("{}".getBytes(StandardCharsets.UTF_8), null).expectStatus().isOk();
        post(new byte[0], null).expectStatus().isOk();

        assertThat(intake.accepted).isEmpty();
        assertThat(refused("unsigned")).isEqualTo(3);
    }

    @Test
    void post_wronglySigned_isAnsweredAndNotProcessed() {
        byte[] body = ZaloFixtures.body("user-sends-text");

        post(body, "mac=" + "0".repeat(64)).expectStatus().isOk();
        post(body, "rubbish").expectStatus().isOk();

        assertThat(intake.accepted).isEmpty();
        assertThat(refused("wrong signature")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"timestamp\":\"1735689600000\"}", "{\"timestamp\":\"1735689600000\"", "[1]"})
    void post_signedNonsense_isAnsweredAndCounted(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        client.post()
                .uri("/webhooks/zalo/dvc")
                .header("X-ZEvent-Signature", ZaloFixtures.sign(bytes, ZaloFixtures.TIMESTAMP))
                .header("X-ZEvent-Timestamp", ZaloFixtures.TIMESTAMP)
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(intake.accepted).isEmpty();
        assertThat(refused("unreadable")).isOne();
    }

    @Test
    void post_batch_isNotProcessed() {
        byte[] body = ZaloFixtures.body("batch");

        post(body, ZaloFixtures.sign(body, ZaloFixtures.TIMESTAMP))
                .expectStatus()
                .isOk();

        assertThat(intake.accepted).isEmpty();
    }

    @Test
    void post_strict_isForbidden() {
        server.close();
        store.documents(vn.hoiluat.account.PlatformApp.KIND)
                .modify("dvc", app -> ZaloFixtures.app(Map.of(ZaloSettings.STRICT, "true")))
                .block();
        serve(Map.of());
        byte[] body = ZaloFixtures.body("user-sends-text");

        post(body, null).expectStatus().isForbidden();
        post(body, "mac=00").expectStatus().isForbidden();
        postSigned(body).expectStatus().isOk();
        postSigned("{\"timestamp\":\"1735689600000\"}".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isForbidden();
        postSigned(ZaloFixtures.body("unknown-event")).expectStatus().isOk();
    }

    @Test
    void post_unknownEvent_isAnsweredAndCounted() {
        postSigned(ZaloFixtures.body("unknown-event")).expectStatus().isOk();

        assertThat(registry.get(WebhookMetrics.EVENTS)
                        .tag("kind", "unknown")
                        .tag("result", "unknown_kind")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void post_unknownApplication_isNotFound() {
        client.post()
                .uri("/webhooks/zalo/other")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void post_oneMegabyte_isTooLarge() {
        post(new byte[1024 * 1024], "mac=00").expectStatus().isEqualTo(413);

        assertThat(refused("too large")).isOne();
    }

    @Test
    void post_oneMegabyteWithoutLength_isTooLarge() {
        var chunks = reactor.core.publisher.Flux.range(0, 1024).map(i -> (org.springframework.core.io.buffer.DataBuffer)
                org.springframework.core.io.buffer.DefaultDataBufferFactory.sharedInstance.wrap(new byte[1024]));

        client.post()
                .uri("/webhooks/zalo/dvc")
                .body(chunks, org.springframework.core.io.buffer.DataBuffer.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void post_aLittleBelowTheLimit_isRead() {
        String filler = "x".repeat(256 * 1024 - 300);
        byte[] body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace("{\"app_id\"", "{\"filler\":\"" + filler + "\",\"app_id\"")
                .getBytes(StandardCharsets.UTF_8);

        postSigned(body.length > 256 * 1024 ? ZaloFixtures.body("user-sends-text") : body)
                .expectStatus()
                .isOk();

        assertThat(intake.accepted).hasSize(1);
    }

    @Test
    void post_storeDown_isUnavailable() {
        intake.broken = true;
        byte[] body = ZaloFixtures.body("user-sends-text");

        postSigned(body).expectStatus().isEqualTo(503);
        assertThat(events("text", "failed")).isOne();

        intake.broken = false;
        postSigned(body).expectStatus().isOk();
        assertThat(intake.accepted).hasSize(1);
    }

    @Test
    void post_accountsCannotBeRead_isUnavailable() {
        store.breakDown();

        postSigned(ZaloFixtures.body("user-sends-text")).expectStatus().isEqualTo(503);
    }

    @Test
    void post_anyContentType_isTaken() {
        byte[] body = ZaloFixtures.body("user-sends-text");

        client.post()
                .uri("/webhooks/zalo/dvc")
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-ZEvent-Signature", ZaloFixtures.sign(body, ZaloFixtures.TIMESTAMP))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(intake.accepted).hasSize(1);
    }

    private WebTestClient.ResponseSpec postSigned(byte[] body) {
        return post(body, ZaloFixtures.sign(body, ZaloFixtures.TIMESTAMP));
    }

    private WebTestClient.ResponseSpec post(byte[] body, String signature) {
        var request = client.post().uri("/webhooks/zalo/dvc").contentType(MediaType.APPLICATION_JSON);
        if (signature != null) {
            request.header("X-ZEvent-Signature", signature);
        }
        return request.bodyValue(body).exchange();
    }

    private double events(String kind, String result) {
        return registry.get(WebhookMetrics.EVENTS)
                .tags("channel", "zalo", "account", "stp", "kind", kind, "result", result)
                .counter()
                .count();
    }

    private double refused(String reason) {
        return registry.get(WebhookMetrics.REFUSED)
                .tags("channel", "zalo", "app", "dvc", "reason", reason)
                .counter()
                .count();
    }

    private void serve(Map<String, String> appSettings) {
        KnownAccounts accounts =
                new KnownAccounts(Channel.ZALO, ZaloFixtures.accounts(store, appSettings), ZaloFixtures.CLOCK);
        WebhookEndpoint endpoint = new WebhookEndpoint(intake, new WebhookMetrics(registry, ZaloFixtures.CLOCK));
        server = new ServedRoutes(new ZaloWebhook(accounts, endpoint, ZaloFixtures.CLOCK).routes());
        client = server.client();
    }
}
