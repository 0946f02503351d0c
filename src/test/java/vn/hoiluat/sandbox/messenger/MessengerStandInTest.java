package vn.hoiluat.sandbox.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.springframework.http.MediaType;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.sandbox.StandInClient;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;

/** The real channel and the stand-in, two servers, talking over HTTP. */
@NullUnmarked
class MessengerStandInTest {

    private static final String USER = "7000000000000001";
    private static StandInClient sandbox;

    @BeforeAll
    static void start() {
        sandbox = new StandInClient("messenger");
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
        sandbox.phoneSends(USER, Map.of("text", "Thủ tục đăng ký kết hôn?"));

        assertThat(sandbox.awaitEvent(InboundKind.TEXT).text()).isEqualTo("Thủ tục đăng ký kết hôn?");
        assertThat(sandbox.awaitEvent(InboundKind.TEXT).from()).isEqualTo(citizen());
    }

    @ParameterizedTest
    @CsvSource({
        "image, IMAGE",
        "audio, AUDIO",
        "video, VIDEO",
        "file, FILE",
        "sticker, STICKER",
        "location, LOCATION",
        "link, LINK",
        "start, OPENED"
    })
    void phone_anythingElse_reachesTheService(String kind, InboundKind expected) {
        sandbox.phoneSends(USER, Map.of("kind", kind));

        assertThat(sandbox.awaitEvent(expected).from()).isEqualTo(citizen());
    }

    @ParameterizedTest
    @CsvSource({"edit, Sửa lại, EDITED", "delete, , DELETED"})
    void phone_actOnAMessage_reachesTheService(String kind, String text, InboundKind expected) {
        sandbox.phoneSends(
                USER,
                text == null
                        ? Map.of("kind", kind, "msgId", "m_1")
                        : Map.of("kind", kind, "msgId", "m_1", "text", text));

        assertThat(sandbox.awaitEvent(expected).providerMessageId()).isEqualTo("m_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"wave\"}",
                "{\"text\":\" \"}",
                "{\"kind\":\"comment\"}",
                "{\"kind\":\"edit\",\"text\":\"x\"}"
            })
    void phone_whatNoPhoneCanDo_isRefused(String input) {
        sandbox.client
                .post()
                .uri("/phone/1/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(input)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void send_reply_showsOnThePhoneAndComesBackAsEcho() {
        DeliveryResult.Sent sent = (DeliveryResult.Sent) send("Chào ông/bà.");

        assertThat(sandbox.bubbles(USER)).singleElement().satisfies(bubble -> {
            assertThat(bubble.text()).isEqualTo("Chào ông/bà.");
            assertThat(bubble.msgId()).isEqualTo(sent.providerMessageId());
            assertThat(bubble.buttons()).containsExactly(new PhoneButton("quick_reply", "Gặp cán bộ", "#HL_CANBO"));
        });
        assertThat(sandbox.awaitEvent(InboundKind.ECHO).providerMessageId()).isEqualTo(sent.providerMessageId());
        assertThat(sandbox.awaitEvent(InboundKind.ECHO).payload()).isNull();
        assertThat(sandbox.awaitEvent(InboundKind.DELIVERED).providerMessageId())
                .isEqualTo(sent.providerMessageId());
        assertThat(sandbox.stats()).containsEntry("acts.mark_seen", 1).containsEntry("acts.typing_on", 1);
    }

    @Test
    void phone_pressedChoice_isAButtonAndShowsItsTitle() {
        send("Chào ông/bà.");

        sandbox.phoneSends(USER, Map.of("button", "#HL_CANBO"));

        assertThat(sandbox.awaitEvent(InboundKind.BUTTON).payload()).isEqualTo("#HL_CANBO");
        assertThat(sandbox.bubbles(USER).getLast().text()).isEqualTo("Gặp cán bộ");
    }

    @Test
    void send_link_isATemplateAndItsEchoHasTheWords() {
        List<Button> buttons = List.of(new Button(Button.Type.OPEN_LINK, "Xem đầy đủ", "https://hoi.example/a/1"));
        sandbox.service.send(Part.queued("t-1", "t", Sender.BOT, "Xem tiếp.", buttons, Instant.EPOCH), citizen());

        assertThat(sandbox.bubbles(USER).getFirst().buttons())
                .containsExactly(new PhoneButton("web_url", "Xem đầy đủ", "https://hoi.example/a/1"));
        assertThat(sandbox.awaitEvent(InboundKind.ECHO).text()).isEqualTo("Xem tiếp.");
    }

    @Test
    void desk_person_comesAsEchoOfTheInbox() {
        sandbox.post("/desk/" + USER + "/messages", Map.of("text", "Tôi là cán bộ.", "personId", "77"))
                .isAccepted();

        assertThat(sandbox.awaitEvent(InboundKind.ECHO).payload()).isEqualTo("263902037430900");
    }

    @Test
    void seen_comesWithATime() {
        send("Chào ông/bà.");

        sandbox.post("/phone/" + USER + "/seen", Map.of()).isAccepted();

        assertThat(sandbox.awaitEvent(InboundKind.SEEN).from()).isEqualTo(citizen());
    }

    @Test
    void comment_isRepliedToInPrivateOnce() {
        sandbox.phoneSends(USER, Map.of("kind", "comment", "text", "Kết hôn cần gì?"));
        Address commenter = sandbox.awaitEvent(InboundKind.COMMENT).from();

        DeliveryResult first = sandbox.service.send(StandInClient.part("Mời ông/bà nhắn riêng."), commenter);
        Part second = Part.queued("t-2", "t", Sender.BOT, "Nữa", List.of(), Instant.EPOCH);

        assertThat(first).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(sandbox.bubbles(USER).getLast().text()).isEqualTo("Mời ông/bà nhắn riêng.\n1. Gặp cán bộ");
        assertThat(sandbox.service.send(second, commenter)).isInstanceOf(DeliveryResult.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"23, BOT, true", "25, BOT, false", "25, OFFICER, true", "167, OFFICER, true", "169, OFFICER, false"})
    void send_silentCitizen_isReachedByWhoMay(int hours, Sender sender, boolean arrives) {
        sandbox.post("/phone/" + USER + "/silence", Map.of("hours", hours)).isNoContent();
        Part part = Part.queued("t-1", "t", sender, "Muộn", List.of(), Instant.EPOCH);
        Departure departure =
                sender == Sender.OFFICER && hours > 24 ? new Departure.ByOfficer(part) : new Departure.InTime(part);

        DeliveryResult result = sandbox.service.send(departure, citizen());

        assertThat(result instanceof DeliveryResult.Sent).isEqualTo(arrives);
        assertThat(arrives || ((DeliveryResult.Refused) result).reason() == RefusalReason.WINDOW_CLOSED)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SEND_STATUS, 429, RetryLater",
        "SEND_STATUS, 500, Uncertain",
        "SEND_ERROR, 613, RetryLater",
        "SEND_ERROR, 2, Uncertain",
        "SEND_ERROR, 2018278, Refused",
        "SEND_ERROR, 551, Refused",
        "SEND_SILENT, 0, Uncertain",
        "SEND_RESET, 0, Uncertain",
        "SEND_GARBAGE, 0, Uncertain"
    })
    void send_orderedFault_strikesOnce(String kind, int value, String result) {
        sandbox.order(kind, 1, value, false);

        assertThat(send("Một").getClass().getSimpleName()).isEqualTo(result);
        assertThat(sandbox.bubbles(USER)).isEmpty();
        assertThat(send("Hai")).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void send_takenAndCut_showsOnThePhone() {
        sandbox.order("SEND_RESET", 1, 0, true);

        assertThat(send("Một")).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(sandbox.bubbles(USER)).hasSize(1);
        assertThat(sandbox.awaitEvent(InboundKind.ECHO).text()).isEqualTo("Một");
    }

    @Test
    void send_lostEcho_neverComes() {
        sandbox.order("LOST_ECHO", 1, 0, false);

        send("Một");
        send("Hai");

        assertThat(sandbox.awaitEvent(InboundKind.ECHO).text()).isEqualTo("Hai");
        assertThat(sandbox.service.events(InboundKind.ECHO)).hasSize(1);
    }

    @Test
    void webhook_serviceDown_isSentAgain() {
        sandbox.service.refuse(2);

        sandbox.phoneSends(USER, Map.of("text", "Có ai không?"));

        assertThat(sandbox.awaitEvent(InboundKind.TEXT).text()).isEqualTo("Có ai không?");
        assertThat(sandbox.service.retryHeaders()).containsExactly("none", "none", "none");
    }

    @Test
    void webhook_duplicated_isOneMessage() {
        sandbox.order("DUPLICATE_WEBHOOK", 1, 0, false);

        sandbox.phoneSends(USER, Map.of("text", "Hai lần"));

        await().until(() -> sandbox.service.retryHeaders().size() == 2);
        assertThat(sandbox.service.events(InboundKind.TEXT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 190", "access_token=EAAother, 190"})
    void call_withoutTheRightToken_isRefused(String query, int code) {
        sandbox.client
                .get()
                .uri("/v25.0/me?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(code);
    }

    private static DeliveryResult send(String text) {
        return sandbox.service.send(StandInClient.part(text), citizen());
    }

    private static Address citizen() {
        return new Address(Channel.MESSENGER, "messenger-sandbox", USER);
    }
}
