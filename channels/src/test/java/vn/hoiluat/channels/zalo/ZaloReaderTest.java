package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloReaderTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ZaloReader reader = new ZaloReader(
            new KnownAccounts(Channel.ZALO, ZaloFixtures.accounts(store, Map.of()), ZaloFixtures.CLOCK),
            "dvc",
            ZaloFixtures.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "user-sends-text, TEXT",
        "user-quotes-a-message, TEXT",
        "user-presses-a-button, BUTTON",
        "user-sends-image, IMAGE",
        "user-sends-gif, IMAGE",
        "user-sends-link, LINK",
        "user-sends-audio, AUDIO",
        "user-sends-video, VIDEO",
        "user-sends-sticker, STICKER",
        "user-sends-location, LOCATION",
        "user-sends-file, FILE",
        "user-sends-business-card, CONTACT",
        "user-submits-info, CONTACT",
        "oa-sends-text, ECHO",
        "oa-sends-text-by-a-person, ECHO",
        "oa-sends-template, ECHO",
        "oa-sends-image, ECHO",
        "oa-sends-gif, ECHO",
        "oa-sends-list, ECHO",
        "oa-sends-file, ECHO",
        "oa-sends-sticker, ECHO",
        "user-received-message, DELIVERED",
        "user-follows, FOLLOW",
        "user-unfollows, UNFOLLOW",
        "user-clicks-chat, OPENED",
        "user-withdraws, WITHDRAW",
        "user-withdraws-without-account, WITHDRAW",
        "user-revokes-consent, WITHDRAW",
        "numeric-ids, TEXT",
        "odd-attachment, TEXT"
    })
    void read_eventOfACitizen_namesKindAndPerson(String fixture, InboundKind kind) {
        InboundEvent event = event(fixture);

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.from().accountId()).isEqualTo("stp");
        assertThat(event.from().userId()).isEqualTo(ZaloFixtures.USER_ID);
        assertThat(event.from().threadId()).isNull();
        assertThat(event.sentAt()).isEqualTo(Instant.ofEpochMilli(Long.parseLong(ZaloFixtures.TIMESTAMP)));
        assertThat(event.receivedAt()).isEqualTo(ZaloFixtures.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "visitor-sends-text, TEXT",
        "visitor-sends-image, IMAGE",
        "visitor-sends-file, FILE",
        "visitor-sends-sticker, STICKER",
        "oa-sends-visitor-text, ECHO",
        "oa-sends-visitor-image, ECHO",
        "oa-sends-visitor-file, ECHO",
        "oa-sends-visitor-sticker, ECHO"
    })
    void read_eventOfAVisitor_keepsTheConversation(String fixture, InboundKind kind) {
        InboundEvent event = event(fixture);

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.from().userId()).isEqualTo("anon-7717");
        assertThat(event.from().threadId()).isEqualTo("c-4f21");
    }

    @ParameterizedTest
    @CsvSource({
        "user-reacts, NOT_NEEDED",
        "oa-reacts, NOT_NEEDED",
        "tag-added, NOT_NEEDED",
        "user-info-updated, NOT_NEEDED",
        "extension-purchased, NOT_NEEDED",
        "widget-accepted, NOT_NEEDED",
        "consent-sent, NOT_NEEDED",
        "consent-replied, NOT_NEEDED",
        "user-calls, NOT_NEEDED",
        "template-changed, NOT_NEEDED",
        "notification-received, NOT_NEEDED",
        "group-created, GROUP",
        "group-left, GROUP",
        "group-text, GROUP",
        "oa-sends-group-text, GROUP",
        "unknown-event, UNKNOWN_KIND"
    })
    void read_eventThatMeansNothingToUs_isSkipped(String fixture, SkipReason reason) {
        assertThat(items(ZaloFixtures.body(fixture)))
                .singleElement()
                .isInstanceOfSatisfying(
                        WebhookItem.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(reason));
    }

    @Test
    void read_text_keepsWordsAndKey() {
        InboundEvent event = event("user-sends-text");

        assertThat(event.text()).isEqualTo("Thủ tục đăng ký kết hôn?");
        assertThat(event.id()).isEqualTo("stp:user_send_text:96d3cdf3af150460909");
        assertThat(event.providerMessageId()).isEqualTo("96d3cdf3af150460909");
        assertThat(event.payload()).isNull();
    }

    @Test
    void read_button_hasThePayloadAndNoWords() {
        InboundEvent event = event("user-presses-a-button");

        assertThat(event.payload()).isEqualTo("#HL_CANBO");
        assertThat(event.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#HL_CANBO là gì?", "xem #HL_CANBO", "#HL", "#HL_", "#PL_X"})
    void read_textThatOnlyContainsAPayload_isText(String text) {
        String body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace("Thủ tục đăng ký kết hôn?", text);

        assertThat(events(body.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(InboundKind.TEXT));
    }

    @Test
    void read_attachments_keepLinkNameAndSizeOnly() {
        assertThat(event("user-sends-image").attachment().url()).isEqualTo("https://photo.example/a.jpg");
        assertThat(event("user-sends-image").text()).isEqualTo("Giấy này có đúng không?");
        assertThat(event("user-sends-file").attachment().name()).isEqualTo("Đơn khởi kiện.pdf");
        assertThat(event("user-sends-file").attachment().sizeBytes()).isEqualTo(24576);
        assertThat(event("user-sends-link").text()).isEqualTo("Luật Hôn nhân và gia đình");
        assertThat(event("user-sends-location").attachment().url()).isEqualTo("geo:21.8233,105.214");
        assertThat(event("user-sends-sticker").attachment()).isNull();
    }

    @Test
    void read_linkThatIsNoWebAddress_isDropped() {
        String body = new String(ZaloFixtures.body("user-sends-link"), StandardCharsets.UTF_8)
                .replace("https://vanban.example/luat-hon-nhan", "javascript:alert(1)");

        assertThat(events(body.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .attachment()
                        .url())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-sends-business-card", "user-submits-info"})
    void read_personalData_isNotTaken(String fixture) {
        InboundEvent event = event(fixture);

        assertThat(event.text()).isEmpty();
        assertThat(event.attachment()).isNull();
        assertThat(event.payload()).isNull();
    }

    @Test
    void read_echo_saysWhoseItIs() {
        InboundEvent ours = event("oa-sends-text");
        InboundEvent persons = event("oa-sends-text-by-a-person");

        assertThat(ours.providerMessageId()).isEqualTo("e1a60e8890be9de4c4ab");
        assertThat(ours.payload()).isNull();
        assertThat(persons.payload()).isEqualTo("1500000000000000001");
        assertThat(event("oa-sends-template").text()).isEqualTo("Trả lời có nút bấm");
    }

    @Test
    void read_seen_isOneEventForEachMessage() {
        List<InboundEvent> events = events(ZaloFixtures.body("user-saw-messages"));

        assertThat(events)
                .extracting(InboundEvent::providerMessageId)
                .containsExactly("e1a60e8890be9de4c4ab", "e1a60e8890be9de4c4ac");
        assertThat(events).extracting(InboundEvent::kind).containsOnly(InboundKind.SEEN);
        assertThat(events).extracting(event -> event.from().userId()).containsOnly(ZaloFixtures.USER_ID);
        assertThat(events).extracting(InboundEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void read_withoutMessageId_theBodyIsTheKey() {
        byte[] body = ZaloFixtures.body("user-follows");
        byte[] later = new String(body, StandardCharsets.UTF_8)
                .replace(ZaloFixtures.TIMESTAMP, "1735689700000")
                .getBytes(StandardCharsets.UTF_8);

        String id = events(body).getFirst().id();

        assertThat(id).startsWith("stp:follow:").hasSize("stp:follow:".length() + 64);
        assertThat(events(body).getFirst().id()).isEqualTo(id);
        assertThat(events(later).getFirst().id()).isNotEqualTo(id);
    }

    @Test
    void read_numericIds_areThoseOfTheStrings() {
        InboundEvent event = event("numeric-ids");

        assertThat(event.id()).isEqualTo("stp:user_send_text:960909");
    }

    @Test
    void read_oddShapes_loseNoWords() {
        assertThat(event("odd-attachment").text()).isEqualTo("Chữ vẫn còn");
    }

    @Test
    void read_decomposedLetters_becomeComposed() {
        String decomposed = java.text.Normalizer.normalize("Thủ tục", java.text.Normalizer.Form.NFD);
        String body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace("Thủ tục đăng ký kết hôn?", decomposed);

        assertThat(events(body.getBytes(StandardCharsets.UTF_8)).getFirst().text())
                .isEqualTo("Thủ tục");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"soon\"", "0", "-5", "99999999999999", "null"})
    void read_timeThatCannotBe_isTheTimeOfArrival(String timestamp) {
        String body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace("\"timestamp\":\"" + ZaloFixtures.TIMESTAMP + "\"", "\"timestamp\":" + timestamp);

        assertThat(events(body.getBytes(StandardCharsets.UTF_8)).getFirst().sentAt())
                .isEqualTo(ZaloFixtures.NOW);
    }

    @Test
    void read_unknownAccount_isSkipped() {
        byte[] body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace(ZaloFixtures.OA_ID, "1")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(items(body)).containsExactly(new WebhookItem.Skipped("none", "TEXT", SkipReason.UNKNOWN_ACCOUNT));
    }

    @Test
    void read_withoutSender_isSkipped() {
        byte[] body = new String(ZaloFixtures.body("user-sends-text"), StandardCharsets.UTF_8)
                .replace("\"sender\":{\"id\":\"" + ZaloFixtures.USER_ID + "\"},", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(items(body)).containsExactly(new WebhookItem.Skipped("stp", "TEXT", SkipReason.INCOMPLETE));
    }

    @Test
    void read_accountThatIsOff_takesWithdrawalsOnly() {
        InMemoryDocumentStore other = new InMemoryDocumentStore();
        var accounts = new vn.hoiluat.account.Accounts(other);
        accounts.seed(ZaloFixtures.account(false)).block();
        ZaloReader off = new ZaloReader(
                new KnownAccounts(Channel.ZALO, accounts, ZaloFixtures.CLOCK), "dvc", ZaloFixtures.CLOCK);

        assertThat(off.read(new HttpHeaders(), ZaloFixtures.body("user-sends-text"))
                        .collectList()
                        .block())
                .containsExactly(new WebhookItem.Skipped("stp", "TEXT", SkipReason.ACCOUNT_OFF));
        assertThat(off.read(new HttpHeaders(), ZaloFixtures.body("user-withdraws"))
                        .blockFirst())
                .isInstanceOf(WebhookItem.Accepted.class);
    }

    @Test
    void read_notificationByHeader_isSkipped() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-ZEvent-Server", "ZNS");

        assertThat(reader.read(headers, ZaloFixtures.body("user-received-message"))
                        .blockFirst())
                .isInstanceOf(WebhookItem.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "7",
                "\"x\"",
                "{",
                "{\"event_name\":null}",
                "{\"event_name\":\"follow\"}}"
            })
    void read_whatIsNoEvent_isUnreadable(String body) {
        assertThatThrownBy(() -> items(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableWebhookException.class);
    }

    @Test
    void read_batch_isUnreadable() {
        assertThatThrownBy(() -> items(ZaloFixtures.body("batch"))).isInstanceOf(UnreadableWebhookException.class);
    }

    private InboundEvent event(String fixture) {
        List<InboundEvent> events = events(ZaloFixtures.body(fixture));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<InboundEvent> events(byte[] body) {
        return items(body).stream()
                .map(item -> ((WebhookItem.Accepted) item).event())
                .toList();
    }

    private List<WebhookItem> items(byte[] body) {
        return reader.read(new HttpHeaders(), body).collectList().block();
    }
}
