package vn.hoiluat.sandbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.sandbox.standin.PhoneMessage;

/** A service under test and one stand-in of a platform, two servers, with somebody who uses the phones. */
@NullUnmarked
public final class StandInClient implements AutoCloseable {

    public final ChannelUnderTest service = new ChannelUnderTest();
    public final WebTestClient client;
    private final SandboxServer standIn;

    /** Starts both; {@code platform} is the last word of the stand-in's addresses and settings. */
    public StandInClient(String platform) {
        String settings = "--hoiluat.sandbox." + platform;
        standIn = SandboxServer.start(
                "--hoiluat.sandbox.port=0",
                settings + ".service-url=" + service.url(),
                settings + ".retry-after=50ms,100ms,200ms",
                settings + ".echo-after=10ms");
        String address = "http://127.0.0.1:" + standIn.port();
        service.connect(address);
        client = WebTestClient.bindToServer()
                .baseUrl(address + "/sandbox/" + platform)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + standIn.port() + path;
    }

    public void clear() {
        service.refuse(0);
        await().until(() -> stats().get("webhooks.outstanding") == 0);
        post("/reset", Map.of()).isNoContent();
        service.clear();
    }

    public void phoneSends(String userId, Map<String, String> input) {
        post("/phone/" + userId + "/messages", input).isAccepted();
    }

    /** Orders a fault for the next calls or webhooks. */
    public void order(String kind, int count, int value, boolean taken) {
        post("/faults", Map.of("kind", kind, "count", count, "value", value, "taken", taken))
                .isNoContent();
    }

    public org.springframework.test.web.reactive.server.StatusAssertions post(String path, Object body) {
        return client.post().uri(path).bodyValue(body).exchange().expectStatus();
    }

    public InboundEvent awaitEvent(InboundKind kind) {
        await().until(() -> !service.events(kind).isEmpty());
        return service.events(kind).getFirst();
    }

    public List<PhoneMessage> bubbles(String userId) {
        return client.get()
                .uri("/phone/{user}/messages", userId)
                .exchange()
                .expectBodyList(PhoneMessage.class)
                .returnResult()
                .getResponseBody();
    }

    public Map<String, Integer> stats() {
        return client.get()
                .uri("/stats")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Integer>>() {})
                .returnResult()
                .getResponseBody();
    }

    /** A part of the bot with one button. */
    public static Part part(String text) {
        List<Button> buttons = List.of(new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO"));
        return Part.queued("t-1", "t", Sender.BOT, text, buttons, Instant.EPOCH);
    }

    @Override
    public void close() {
        standIn.close();
        service.close();
    }
}
