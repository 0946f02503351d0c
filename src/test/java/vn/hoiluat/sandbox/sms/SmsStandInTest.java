package vn.hoiluat.sandbox.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

@NullUnmarked
class SmsStandInTest {

    private static final String SEND = "/sandbox/sms/MainService.svc/json/SendMultipleMessage_V4_post_json/";
    private static final String PHONE = "84901234567";

    private final List<String> called = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private DisposableServer service;
    private DisposableServer server;
    private SmsStandIn standIn;
    private WebTestClient client;

    @BeforeEach
    void start() {
        service = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> {
                    called.add(request.uri());
                    boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                    return response.status(refuse ? 503 : 200).send();
                })
                .bindNow();
        standIn = new SmsStandIn(properties(), Clock.systemUTC());
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(standIn.routes())))
                .bindNow();
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + server.port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterEach
    void stop() {
        standIn.close();
        server.disposeNow();
        service.disposeNow();
    }

    @Test
    void text_arrivesOnThePhone_andIsReported() {
        send("Chao ong ba", "r-1").jsonPath("$.CodeResult").isEqualTo("100");

        assertThat(onPhone()).containsExactly("Chao ong ba");
        await().untilAsserted(() -> assertThat(called).hasSize(2));
        assertThat(called.get(0)).startsWith("/webhooks/sms/esms/tok?").contains("SendStatus=7", "RequestId=r-1");
        assertThat(called.get(1)).contains("SendStatus=5", "SendSuccess=1", "TotalPrice=850.0000");
    }

    @Test
    void sameRequestId_isTakenOnce() {
        send("Chao ong ba", "r-1").jsonPath("$.SMSID").isNotEmpty();
        send("Chao ong ba", "r-1").jsonPath("$.CodeResult").isEqualTo("124");

        assertThat(onPhone()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ApiKey,wrong,101",
        "Brandname,OTHER,104",
        "Phone,12345,108",
        "Content,Chào ông bà,146",
        "Content,mot & hai,146"
    })
    void wrongField_isRefusedByItsCode(String field, String value, String code) {
        Map<String, String> body = body("Chao", "r-1");
        body.put(field, value);

        client.post()
                .uri(SEND)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .jsonPath("$.CodeResult")
                .isEqualTo(code);
        assertThat(onPhone()).isEmpty();
    }

    @Test
    void nonsense_isAnsweredInItsWords() {
        client.post()
                .uri(SEND)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("not json")
                .exchange()
                .expectBody()
                .jsonPath("$.error")
                .isEqualTo("Invalid request");
    }

    @Test
    void citizensText_isSignedAndBroughtAgainUntilItIsTaken() {
        refusals.set(1);

        write("HD kết hôn?").expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(called).hasSize(2));
        assertThat(called.get(0)).isEqualTo(called.get(1));
        String query = URLDecoder.decode(called.get(0), StandardCharsets.UTF_8);
        assertThat(query)
                .startsWith("/webhooks/sms/esms/sandbox-sms-webhook-token/mo?")
                .contains("sender=" + PHONE, "content=HD kết hôn?", "serviceNumber=8041", "sign=", "smsid=");
    }

    @Test
    void phoneThatIsNone_canDoNothing() {
        client.post()
                .uri("/sandbox/sms/phone/nobody/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("text", "HD"))
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(called).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SEND_STATUS,429,429", "SEND_STATUS,500,500"})
    void orderedStatus_isAnswered(String kind, int value, int status) {
        order(kind, value);

        client.post()
                .uri(SEND)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body("Chao", "r-1"))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
        assertThat(onPhone()).isEmpty();
    }

    @Test
    void orderedCode_isAnswered() {
        order("SEND_ERROR", 103);

        send("Chao", "r-1").jsonPath("$.CodeResult").isEqualTo("103");
    }

    @Test
    void lostReport_isNeverMade_andAFailedOneSaysSo() {
        order("LOST_REPORT", 0);
        send("Mot", "r-1").jsonPath("$.CodeResult").isEqualTo("100");
        order("FAILED_REPORT", 0);
        send("Hai", "r-2").jsonPath("$.CodeResult").isEqualTo("100");

        await().untilAsserted(() -> assertThat(called).hasSize(2));
        assertThat(called).allMatch(call -> call.contains("RequestId=r-2"));
        assertThat(called.get(1)).contains("SendFailed=1", "SendSuccess=0");
        assertThat(onPhone()).containsExactly("Mot");
    }

    @Test
    void shuffledReports_comeInAnyOrder() {
        client.post()
                .uri("/sandbox/sms/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("kind", "SHUFFLED_WEBHOOK", "count", 2, "value", 0, "taken", false))
                .exchange()
                .expectStatus()
                .isNoContent();

        send("Mot", "r-1").jsonPath("$.CodeResult").isEqualTo("100");

        await().untilAsserted(() -> assertThat(called).hasSize(2));
    }

    private SmsStandInProperties properties() {
        return new SmsStandInProperties(
                URI.create("http://unused.invalid"),
                "sms-sandbox",
                "Sandbox",
                "STP",
                "HD",
                "8041",
                "CP01",
                "key",
                "secret",
                "mo-key",
                "sandbox-sms-webhook-token",
                850,
                URI.create("http://127.0.0.1:" + service.port()),
                List.of(Duration.ofMillis(50), Duration.ofMillis(50)),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                8);
    }

    private static Map<String, String> body(String content, String requestId) {
        return new HashMap<>(Map.of(
                "ApiKey", "key",
                "SecretKey", "secret",
                "Phone", "0901234567",
                "Content", content,
                "Brandname", "STP",
                "SmsType", "2",
                "IsUnicode", "0",
                "Sandbox", "0",
                "RequestId", requestId,
                "CallbackUrl", "https://elsewhere.invalid/webhooks/sms/esms/tok"));
    }

    private WebTestClient.BodyContentSpec send(String content, String requestId) {
        return client.post()
                .uri(SEND)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body(content, requestId))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.ResponseSpec write(String words) {
        return client.post()
                .uri("/sandbox/sms/phone/" + PHONE + "/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("text", words))
                .exchange();
    }

    private void order(String kind, int value) {
        client.post()
                .uri("/sandbox/sms/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("kind", kind, "count", 1, "value", value, "taken", false))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private List<String> onPhone() {
        return client
                .get()
                .uri("/sandbox/sms/messages?after=0")
                .exchange()
                .expectBodyList(Map.class)
                .returnResult()
                .getResponseBody()
                .stream()
                .map(message -> String.valueOf(message.get("text")))
                .toList();
    }
}
