package vn.hoiluat.channels.messenger;

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
import vn.hoiluat.account.Accounts;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class MessengerReaderTest {

    private final Accounts accounts = MessengerFixtures.accounts(new InMemoryDocumentStore(), Map.of());

    @ParameterizedTest
    @CsvSource({
        "user-sends-text, TEXT, m_test1",
        "user-replies-to-a-message, TEXT, m_3",
        "user-taps-quick-reply, BUTTON, m_2",
        "user-presses-button, BUTTON, m_12",
        "user-starts, OPENED, m_13",
        "user-picks-question, TEXT, m_14",
        "user-sends-image, IMAGE, m_image",
        "user-sends-audio, AUDIO, m_audio",
        "user-sends-video, VIDEO, m_video",
        "user-sends-file, FILE, m_file",
        "user-sends-sticker, STICKER, m_5",
        "user-sends-sticker-as-image, STICKER, m_6",
        "user-shares-link, LINK, m_7",
        "user-shares-reel, LINK, m_8",
        "user-sends-location, LOCATION, m_9",
        "user-sends-something-new, FILE, m_10",
        "user-sends-unsupported, FILE, m_11",
        "user-takes-back, DELETED, m_test1",
        "user-edits, EDITED, m_test1",
        "echo-of-ours, ECHO, m_out1",
        "thread-passed-away, THREAD_TAKEN,",
        "thread-passed-to-us, THREAD_RETURNED,",
        "thread-taken, THREAD_TAKEN,",
        "messages-arrived-by-time, DELIVERED,",
        "messages-seen, SEEN,"
    })
    void read_everyKind_concernsTheCitizen(String fixture, InboundKind kind, String messageId) {
        InboundEvent event = event(fixture);

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.providerMessageId()).isEqualTo(messageId);
        assertThat(event.from()).isEqualTo(MessengerFixtures.citizen());
        assertThat(event.id()).startsWith("stp:");
        assertThat(event.receivedAt()).isEqualTo(MessengerFixtures.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "reaction, reaction, NOT_NEEDED",
        "referral, referral, NOT_NEEDED",
        "optin, optin, NOT_NEEDED",
        "response-feedback, response_feedback, NOT_NEEDED",
        "thread-requested, request_thread_control, NOT_NEEDED",
        "app-roles, app_roles, NOT_NEEDED",
        "policy-enforcement, policy_enforcement, NOT_NEEDED",
        "policy-enforcement-with-hyphen, policy_enforcement, NOT_NEEDED",
        "comment-of-the-page, own comment, NOT_NEEDED",
        "comment-edited, feed, NOT_NEEDED",
        "comment-without-words, comment, INCOMPLETE",
        "post-liked, feed, NOT_NEEDED",
        "other-field, feed, NOT_NEEDED",
        "test-button, test, NOT_NEEDED",
        "other-object, other object, NOT_NEEDED",
        "unknown-event, unknown, UNKNOWN_KIND",
        "echo-of-ours-without-words, echo, INCOMPLETE"
    })
    void read_whatMeansNothing_isCounted(String fixture, String kind, WebhookItem.SkipReason reason) {
        assertThat(read(fixture)).singleElement().isInstanceOfSatisfying(WebhookItem.Skipped.class, skipped -> {
            assertThat(skipped.kind()).isEqualTo(kind);
            assertThat(skipped.reason()).isEqualTo(reason);
        });
    }

    @Test
    void read_text_isNfcWithThePlatformsTime() {
        InboundEvent event = event("user-sends-text");

        assertThat(event.text()).isEqualTo("Thủ tục kết hôn?");
        assertThat(event.sentAt()).isEqualTo(Instant.ofEpochMilli(1735689600000L));
        assertThat(event.payload()).isNull();
    }

    @Test
    void read_buttons_haveTheirPayload() {
        assertThat(event("user-taps-quick-reply").payload()).isEqualTo("#HL_CANBO");
        assertThat(event("user-presses-button").payload()).isEqualTo("#HL_CANBO");
        assertThat(event("user-picks-question").text()).isEqualTo("Đăng ký kết hôn cần giấy tờ gì?");
        assertThat(event("user-presses-button-without-mid").id())
                .isEqualTo("stp:postback:7000000000000001:1735689600000");
    }

    @Test
    void read_attachments_keepTheLink() {
        assertThat(event("user-sends-image").attachment().url()).isEqualTo("https://cdn.invalid/image/1");
        assertThat(event("user-shares-link").text()).isEqualTo("Luật Hộ tịch");
        assertThat(event("user-sends-location").attachment().url()).isEqualTo("geo:21.8233,105.214");
        assertThat(event("user-sends-sticker").attachment()).isNull();
        assertThat(event("user-sends-unsupported").attachment()).isNull();
    }

    @Test
    void read_twoImages_areTwoEventsAndTheWordsStandOnce() {
        List<InboundEvent> events = events("user-sends-two-images");

        assertThat(events).extracting(InboundEvent::text).containsExactly("Giấy khai sinh đây", "");
        assertThat(events)
                .extracting(e -> e.attachment().url())
                .containsExactly("https://cdn.invalid/a", "https://cdn.invalid/b");
        assertThat(events).extracting(InboundEvent::id).containsExactly("stp:message:m_4", "stp:message:m_4#1");
    }

    @Test
    void read_edits_areEventsOfTheirOwn() {
        assertThat(event("user-edits").id()).isEqualTo("stp:edit:m_test1:1");
        assertThat(event("user-edits-again").id()).isEqualTo("stp:edit:m_test1:2");
        assertThat(event("user-edits-again").text()).isEqualTo("Thủ tục ly hôn đơn phương?");
    }

    @Test
    void read_receipts_nameMessagesOrATime() {
        assertThat(events("messages-arrived"))
                .extracting(InboundEvent::providerMessageId)
                .containsExactly("m_out1", "m_out2");
        assertThat(event("messages-arrived-by-time").sentAt()).isEqualTo(Instant.ofEpochMilli(1735689599000L));
        assertThat(event("messages-seen").sentAt()).isEqualTo(Instant.ofEpochMilli(1735689599500L));
    }

    @Test
    void read_echo_saysWhoseItIs() {
        assertThat(event("echo-of-ours").payload()).isNull();
        assertThat(event("echo-of-our-template").text()).isEqualTo("Xem tiếp ở đây.");
        assertThat(event("echo-of-another-app").payload()).isEqualTo("263902037430900");
        assertThat(event("echo-of-a-person").payload()).isEqualTo("page");
    }

    @Test
    void read_standby_isOverheardAndNeverAMessage() {
        List<WebhookItem> items = read("standby");

        assertThat(accepted(items))
                .extracting(InboundEvent::kind)
                .containsExactly(InboundKind.OVERHEARD, InboundKind.OVERHEARD, InboundKind.ECHO);
        assertThat(accepted(items).getFirst().text()).isEqualTo("Cho tôi hỏi tiếp");
        assertThat(items).hasSize(4);
    }

    @Test
    void read_comment_hasAnAddressOfItsOwn() {
        InboundEvent comment = event("comment-added");

        assertThat(comment.kind()).isEqualTo(InboundKind.COMMENT);
        assertThat(comment.from()).isEqualTo(MessengerFixtures.commenter());
        assertThat(comment.text()).isEqualTo("Đăng ký kết hôn cần giấy tờ gì?");
        assertThat(comment.providerMessageId()).isEqualTo(MessengerFixtures.COMMENT_ID);
        assertThat(comment.sentAt()).isEqualTo(Instant.ofEpochSecond(1735689600L));
    }

    @Test
    void read_numericIds_areReadLikeWords() {
        assertThat(event("numeric-ids").from()).isEqualTo(MessengerFixtures.citizen());
    }

    @Test
    void read_batch_takesEveryMemberInOrder() {
        List<WebhookItem> items = read("batch");

        assertThat(accepted(items))
                .extracting(InboundEvent::text)
                .containsExactly("Một", "Hai", "Ba", "Đăng ký kết hôn cần giấy tờ gì?", "Bốn");
        assertThat(items)
                .filteredOn(WebhookItem.Skipped.class::isInstance)
                .extracting(item -> ((WebhookItem.Skipped) item).reason().name())
                .containsExactly("NOT_NEEDED", "UNKNOWN_ACCOUNT", "INCOMPLETE", "INCOMPLETE");
    }

    @Test
    void read_pageSwitchedOff_isCounted() {
        accounts.overwrite(MessengerFixtures.page(false, MessengerFixtures.PAGE_TOKEN, Map.of()))
                .block();

        assertThat(read("user-sends-text"))
                .singleElement()
                .isInstanceOfSatisfying(
                        WebhookItem.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(WebhookItem.SkipReason.ACCOUNT_OFF));
    }

    @Test
    void read_secondReadingOfTheSame_hasTheSameIds() {
        assertThat(events("batch")).isEqualTo(events("batch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "{}", "[1]", "null", "{\"object\":\"page\"}", "{\"object\":\"page\",\"entry\":[]", ""
            })
    void read_nonsense_isUnreadable(String body) {
        assertThatThrownBy(() -> read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableWebhookException.class);
    }

    private InboundEvent event(String fixture) {
        List<InboundEvent> events = events(fixture);
        assertThat(events).as(fixture).hasSize(1);
        return events.getFirst();
    }

    private List<InboundEvent> events(String fixture) {
        return accepted(read(fixture));
    }

    private static List<InboundEvent> accepted(List<WebhookItem> items) {
        return items.stream()
                .filter(WebhookItem.Accepted.class::isInstance)
                .map(item -> ((WebhookItem.Accepted) item).event())
                .toList();
    }

    private List<WebhookItem> read(String fixture) {
        return read(MessengerFixtures.body(fixture));
    }

    private List<WebhookItem> read(byte[] body) {
        KnownAccounts known = new KnownAccounts(Channel.MESSENGER, accounts, MessengerFixtures.CLOCK);
        return new MessengerReader(known, MessengerFixtures.app(), MessengerFixtures.CLOCK)
                .read(new HttpHeaders(), body)
                .collectList()
                .block();
    }
}
