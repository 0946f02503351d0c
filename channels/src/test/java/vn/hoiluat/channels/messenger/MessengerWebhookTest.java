package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.messenger4j.Messenger;
import com.github.messenger4j.exception.MessengerVerificationException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
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
import vn.hoiluat.channels.RecordingIntake;
import vn.hoiluat.channels.ServedRoutes;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.WebhookEndpoint;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class MessengerWebhookTest {

    private static final String WEBHOOK = "/webhooks/messenger/fb";

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final RecordingIntake intake = new RecordingIntake();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private ServedRoutes server;
    private WebTestClient client;

    @BeforeEach
    void startServer() {
        KnownAccounts accounts = new KnownAccounts(
                Channel.MESSENGER, MessengerFixtures.accounts(store, Map.of()), MessengerFixtures.CLOCK);
        WebhookEndpoint endpoint = new WebhookEndpoint(intake, new WebhookMetrics(registry, MessengerFixtures.CLOCK));
        server = new ServedRoutes(new MessengerWebhook(accounts, endpoint, MessengerFixtures.CLOCK).routes());
        client = server.client();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** messenger4j is the platform's side of the handshake as somebody else wrote it down. */
    @ParameterizedTest
    @CsvSource({
        "subscribe, test-verify-token",
        "subscribe, wrong",
        "unsubscribe, test-verify-token",
        "subscribe, Test-verify-token",
        "'', ''"
    })
    void get_handshake_agreesWithMessenger4j(String mode, String token) {
        int status = client.get()
                .uri(WEBHOOK + "?hub.mode={mode}&hub.verify_token={token}&hub.challenge=1158201444", mode, token)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();

        assertThat(status).isEqualTo(isTakenByMessenger4j(mode, token) ? 200 : 403);
    }

    @Test
    void get_verified_answersWithTheChallengeAsText() {
        client.get()
                .uri(WEBHOOK + "?hub.mode=subscribe&hub.verify_token=test-verify-token&hub.challenge={c}", "1158 <b>&x")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .expectBody(String.class)
                .isEqualTo("1158 <b>&x");
    }

    @Test
    void get_nothingNamed_isForbidden() {
        client.get().uri(WEBHOOK).exchange().expectStatus().isForbidden();
        client.get().uri("/webhooks/messenger/other").exchange().expectStatus().isNotFound();
    }

    @Test
    void post_signedText_isStoredThenAnswered() {
        byte[] body = MessengerFixtures.body("user-sends-text");

        post(body, MessengerFixtures.sign(body)).isOk();

        assertThat(intake.accepted).extracting(InboundEvent::text).containsExactly("Thủ tục kết hôn?");
    }

    @Test
    void post_sameBodyAgain_isAnsweredTheSameAndStoredOnce() {
        byte[] body = MessengerFixtures.body("batch");

        post(body, MessengerFixtures.sign(body)).isOk();
        post(body, MessengerFixtures.sign(body)).isOk();

        assertThat(intake.accepted).hasSize(5);
    }

    @Test
    void post_unsignedOrWronglySigned_isForbiddenAndNotProcessed() {
        byte[] body = MessengerFixtures.body("user-sends-text");

        post(body, null).isForbidden();
        post(body, "sha256=" + "0".repeat(64)).isForbidden();
        post(body, "sha1=" + "0".repeat(40)).isForbidden();

        assertThat(intake.accepted).isEmpty();
        assertThat(refused("unsigned") + refused("wrong signature")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "[1]", "{\"object\":\"page\",\"entry\":"})
    void post_signedNonsense_isABadRequest(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        post(bytes, MessengerFixtures.sign(bytes)).isBadRequest();

        assertThat(refused("unreadable")).isOne();
    }

    @Test
    void post_tooLarge_isRefusedBeforeTheSignatureCounts() {
        byte[] body = new byte[256 * 1024 + 1];

        post(body, MessengerFixtures.sign(body)).isEqualTo(413);
    }

    @Test
    void post_testOfTheConsole_isAnswered() {
        byte[] body = MessengerFixtures.body("test-button");

        post(body, MessengerFixtures.sign(body)).isOk();

        assertThat(intake.accepted).isEmpty();
    }

    @Test
    void post_storeDown_isSentAgainLater() {
        byte[] body = MessengerFixtures.body("user-sends-text");
        intake.broken = true;

        post(body, MessengerFixtures.sign(body)).isEqualTo(503);

        intake.broken = false;
        post(body, MessengerFixtures.sign(body)).isOk();
        assertThat(intake.accepted).hasSize(1);
    }

    private static boolean isTakenByMessenger4j(String mode, String token) {
        try {
            Messenger.create("token", MessengerFixtures.APP_SECRET, MessengerFixtures.VERIFY_TOKEN)
                    .verifyWebhook(mode, token);
            return true;
        } catch (MessengerVerificationException e) {
            return false;
        }
    }

    private org.springframework.test.web.reactive.server.StatusAssertions post(byte[] body, String signature) {
        var request = client.post().uri(WEBHOOK).contentType(MediaType.APPLICATION_JSON);
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.bodyValue(body).exchange().expectStatus();
    }

    private double refused(String reason) {
        return registry.get(WebhookMetrics.REFUSED)
                .tags("channel", "messenger", "app", "fb", "reason", reason)
                .counter()
                .count();
    }
}
