package vn.hoiluat.sandbox.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.sandbox.ChannelUnderTest;
import vn.hoiluat.sandbox.StandInClient;
import vn.hoiluat.sandbox.standin.Phone;
import vn.hoiluat.sandbox.standin.PhoneMessage;

/** The real channel and the stand-in, two servers, talking over HTTP. */
@NullUnmarked
class ZaloStandInTest {

    private static final String USER = "6000000000000000001";
    private static StandInClient sandbox;
    private static ChannelUnderTest service;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        sandbox = new StandInClient("zalo");
        service = sandbox.service;
        client = sandbox.client;
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void clear() {
        sandbox.clear();
    }

    @Test
    void phone_text_reachesTheService() {
        phoneSends(Map.of("text", "Thủ tục đăng ký kết hôn?"));

        InboundEvent event = awaitEvent(InboundKind.TEXT);
        assertThat(event.text()).isEqualTo("Thủ tục đăng ký kết hôn?");
        assertThat(event.from()).isEqualTo(citizen());
    }

    @Test
    void phone_button_reachesTheServiceAsAButton() {
        phoneSends(Map.of("button", "#HL_CANBO"));

        assertThat(awaitEvent(InboundKind.BUTTON).payload()).isEqualTo("#HL_CANBO");
    }

    @ParameterizedTest
    @CsvSource({
        "image, IMAGE",
        "gif, IMAGE",
        "audio, AUDIO",
        "video, VIDEO",
        "file, FILE",
        "sticker, STICKER",
        "location, LOCATION",
        "link, LINK",
        "follow, FOLLOW",
        "unfollow, UNFOLLOW",
        "user_click_chatnow, OPENED",
        "user_withdraw, WITHDRAW"
    })
    void phone_anythingElse_reachesTheService(String kind, InboundKind expected) {
        phoneSends(Map.of("kind", kind));

        assertThat(awaitEvent(expected).from()).isEqualTo(citizen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":\"wave\"}", "{\"text\":\" \"}", "{\"kind\":\"follow\",\"text\":\"x\"}"})
    void phone_whatNoPhoneCanDo_isRefused(String input) {
        client.post()
                .uri("/phone/1/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(input)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void send_reply_showsOnThePhoneAndComesBackAsEcho() {
        DeliveryResult.Sent sent = (DeliveryResult.Sent) service.send(part("Chào ông/bà."), citizen());

        assertThat(bubbles(USER)).singleElement().satisfies(bubble -> {
            assertThat(bubble.text()).isEqualTo("Chào ông/bà.");
            assertThat(bubble.msgId()).isEqualTo(sent.providerMessageId());
            assertThat(bubble.buttons())
                    .containsExactly(new PhoneMessage.PhoneButton("oa.query.hide", "Gặp cán bộ", "#HL_CANBO"));
        });
        InboundEvent echo = awaitEvent(InboundKind.ECHO);
        assertThat(echo.providerMessageId()).isEqualTo(sent.providerMessageId());
        assertThat(echo.payload()).isNull();
        assertThat(awaitEvent(InboundKind.DELIVERED).providerMessageId()).isEqualTo(sent.providerMessageId());
    }

    @Test
    void send_visitor_answersInTheirConversation() {
        client.post()
                .uri("/phone/anon-7717/messages")
                .bodyValue(Map.of("text", "Cho hỏi"))
                .exchange()
                .expectStatus()
                .isAccepted();
        Address visitor = awaitEvent(InboundKind.TEXT).from();

        assertThat(service.send(part("Chào ông/bà."), visitor)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(bubbles("anon-7717")).hasSize(2);
        assertThat(awaitEvent(InboundKind.ECHO).from()).isEqualTo(visitor);
    }

    @Test
    void desk_person_comesAsEchoWithTheirId() {
        client.post()
                .uri("/desk/{user}/messages", USER)
                .bodyValue(Map.of("text", "Tôi là cán bộ.", "personId", "77"))
                .exchange()
                .expectStatus()
                .isAccepted();

        assertThat(awaitEvent(InboundKind.ECHO).payload()).isEqualTo("77");
    }

    @Test
    void seen_namesEveryMessage() {
        DeliveryResult.Sent sent = (DeliveryResult.Sent) service.send(part("Chào ông/bà."), citizen());

        client.post().uri("/phone/{user}/seen", USER).exchange().expectStatus().isAccepted();

        assertThat(awaitEvent(InboundKind.SEEN).providerMessageId()).isEqualTo(sent.providerMessageId());
    }

    @Test
    void send_tokensExpired_areRenewedOnceAndSingleUse() {
        client.post().uri("/tokens/expire").exchange().expectStatus().isNoContent();

        assertThat(service.send(part("Một"), citizen())).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(service.send(part("Hai"), citizen())).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(stats()).containsEntry("tokens.issued", 1).doesNotContainKey("tokens.refused");
    }

    @Test
    void token_usedTwice_isRefusedWithStatus200() {
        StandInTokens tokens =
                new StandInTokens("sandbox-app-secret", Duration.ofHours(25), java.time.Clock.systemUTC());
        String refreshToken = tokens.newRefreshToken("5000000000000000001");

        assertThat(refresh(refreshToken)).containsEntry("expires_in", "90000").containsKey("refresh_token");
        assertThat(refresh(refreshToken)).containsEntry("error", -14014);
        assertThat(refresh("rubbish")).containsEntry("error", -14014);
    }

    @Test
    void send_sevenDaysSilent_isRefused() {
        client.post()
                .uri("/phone/{user}/silence", USER)
                .bodyValue(Map.of("hours", 24 * 7 + 1))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(service.send(part("Muộn"), citizen()))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WINDOW_CLOSED));
    }

    @ParameterizedTest
    @CsvSource({
        "SEND_STATUS, 429, RetryLater",
        "SEND_STATUS, 500, Uncertain",
        "SEND_ERROR, -32, RetryLater",
        "SEND_ERROR, -230, Refused",
        "SEND_ERROR, -234, RetryLater",
        "SEND_SILENT, 0, Uncertain",
        "SEND_RESET, 0, Uncertain",
        "SEND_GARBAGE, 0, Uncertain"
    })
    void send_orderedFault_strikesOnce(String kind, int value, String result) {
        order(kind, 1, value, false);

        assertThat(service.send(part("Một"), citizen()).getClass().getSimpleName())
                .isEqualTo(result);
        assertThat(bubbles(USER)).isEmpty();
        assertThat(service.send(part("Hai"), citizen())).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void send_takenAndCut_showsOnThePhone() {
        order("SEND_RESET", 1, 0, true);

        assertThat(service.send(part("Một"), citizen())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(bubbles(USER)).hasSize(1);
        assertThat(awaitEvent(InboundKind.ECHO).text()).isEqualTo("Một");
    }

    @Test
    void send_lostEcho_neverComes() {
        order("LOST_ECHO", 1, 0, false);

        service.send(part("Một"), citizen());
        service.send(part("Hai"), citizen());

        assertThat(awaitEvent(InboundKind.ECHO).text()).isEqualTo("Hai");
        assertThat(service.events(InboundKind.ECHO)).hasSize(1);
    }

    @Test
    void webhook_serviceDown_isSentAgainWithTheNumber() {
        service.refuse(2);

        phoneSends(Map.of("text", "Có ai không?"));

        assertThat(awaitEvent(InboundKind.TEXT).text()).isEqualTo("Có ai không?");
        assertThat(service.retryHeaders()).containsExactly("none", "1", "2");
    }

    @Test
    void webhook_neverTaken_isGivenUp() {
        service.refuse(100);

        phoneSends(Map.of("text", "Có ai không?"));

        await().until(() -> stats().getOrDefault("webhooks.given-up", 0) == 1);
        assertThat(stats()).containsEntry("webhooks.outstanding", 0);
    }

    @Test
    void webhook_duplicated_comesTwiceWithTheSameId() {
        order("DUPLICATE_WEBHOOK", 1, 0, false);

        phoneSends(Map.of("text", "Hai lần"));

        await().until(() -> service.retryHeaders().size() == 2);
        assertThat(service.events(InboundKind.TEXT)).hasSize(1);
    }

    @Test
    void webhook_shuffled_allArrive() {
        order("SHUFFLED_WEBHOOK", 10, 0, false);

        for (int i = 0; i < 10; i++) {
            phoneSends(Map.of("text", "Câu " + i));
        }

        await().until(() -> service.events(InboundKind.TEXT).size() == 10);
        assertThat(service.events(InboundKind.TEXT))
                .extracting(InboundEvent::text)
                .doesNotHaveDuplicates();
    }

    @Test
    void webhook_shuffledTooFew_arriveAllTheSame() {
        order("SHUFFLED_WEBHOOK", 10, 0, false);

        phoneSends(Map.of("text", "Một mình"));

        assertThat(awaitEvent(InboundKind.TEXT).text()).isEqualTo("Một mình");
    }

    @ParameterizedTest
    @CsvSource({"2001, -210", "2000, 0"})
    void send_textLimit_isThePlatforms(int length, int error) {
        DeliveryResult result = service.send(
                Part.queued("t-1", "t", Sender.BOT, "x".repeat(length), List.of(), Instant.EPOCH), citizen());

        assertThat(result instanceof DeliveryResult.Sent).isEqualTo(error == 0);
    }

    @Test
    void stats_countSendsAndRepetitions() {
        phoneSends(Map.of("text", "Câu hỏi"));
        awaitEvent(InboundKind.TEXT);
        service.send(part("Một"), citizen());
        service.send(part("Một"), citizen());

        client.get()
                .uri("/stats/users")
                .exchange()
                .expectBody(new ParameterizedTypeReference<List<Phone.Count>>() {})
                .isEqualTo(List.of(new Phone.Count("5000000000000000001", USER, 1, 2, 1)));
        client.get()
                .uri("/messages")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2)
                .jsonPath("$[0].userId")
                .isEqualTo(USER);
    }

    @Test
    void stream_replaysAndGoesOn() {
        phoneSends(Map.of("text", "Trước"));
        var bubbles = WebClient.create(sandbox.url("/sandbox/zalo"))
                .get()
                .uri("/phone/{user}/stream", USER)
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<PhoneMessage>>() {})
                .mapNotNull(ServerSentEvent::data)
                .map(PhoneMessage::text);

        reactor.test.StepVerifier.create(bubbles.take(2))
                .expectNext("Trước")
                .then(() -> service.send(part("Sau"), citizen()))
                .expectNext("Sau")
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    private static Address citizen() {
        return new Address(Channel.ZALO, "zalo-sandbox", USER);
    }

    private static Part part(String text) {
        return StandInClient.part(text);
    }

    private static void phoneSends(Map<String, String> input) {
        sandbox.phoneSends(USER, input);
    }

    private static void order(String kind, int count, int value, boolean taken) {
        sandbox.order(kind, count, value, taken);
    }

    private static InboundEvent awaitEvent(InboundKind kind) {
        return sandbox.awaitEvent(kind);
    }

    private static List<PhoneMessage> bubbles(String userId) {
        return sandbox.bubbles(userId);
    }

    private static Map<String, Integer> stats() {
        return sandbox.stats();
    }

    private static Map<String, Object> refresh(String refreshToken) {
        return client.post()
                .uri("/v4/oa/access_token")
                .header("secret_key", "sandbox-app-secret")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=refresh_token&app_id=4000000000000000001&refresh_token=" + refreshToken)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }
}
