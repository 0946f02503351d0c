package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.webhook.WebhookEntry;
import com.restfb.types.webhook.WebhookObject;
import com.restfb.types.webhook.messaging.MessagingItem;
import com.restfb.util.EncodingUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.HmacSha256;

/** RestFB, a client of the same platform that knows nothing of us, reads our fixtures as we do. */
@NullUnmarked
class RestFbTest {

    static Stream<Arguments> events() {
        return Stream.of(
                event("user-sends-text", i -> i.getMessage().getText().equals("Thủ tục kết hôn?")),
                event(
                        "user-taps-quick-reply",
                        i -> i.getMessage().getQuickReply().getPayload().equals("#HL_CANBO")),
                event("user-replies-to-a-message", i -> i.getMessage().isReply()),
                event(
                        "user-sends-image",
                        i -> i.getMessage().getAttachments().getFirst().isImage()),
                event(
                        "user-sends-audio",
                        i -> i.getMessage().getAttachments().getFirst().isAudio()),
                event(
                        "user-sends-video",
                        i -> i.getMessage().getAttachments().getFirst().isVideo()),
                event(
                        "user-sends-file",
                        i -> i.getMessage().getAttachments().getFirst().isFile()),
                event(
                        "user-shares-link",
                        i -> i.getMessage().getAttachments().getFirst().isFallback()),
                event(
                        "user-sends-location",
                        i -> i.getMessage().getAttachments().getFirst().isLocation()),
                event("user-takes-back", i -> i.getMessage().getIsDeleted()),
                event("user-sends-unsupported", i -> i.getMessage().getIsUnsupported()),
                event("user-edits", i -> i.getMessageEdit().getText().equals("Thủ tục ly hôn?")),
                event("user-presses-button", i -> i.getPostback().getPayload().equals("#HL_CANBO")),
                event("user-starts", i -> i.getPostback().getReferral().getRef().equals("poster")),
                event("messages-arrived", i -> i.getDelivery().getMids().equals(List.of("m_out1", "m_out2"))),
                event("messages-seen", i -> i.getRead().getWatermark() != null),
                event("referral", MessagingItem::isReferral),
                event("reaction", MessagingItem::isReaction),
                event("optin", MessagingItem::isOptin),
                event("thread-passed-away", MessagingItem::isPassThreadControl),
                event("thread-taken", MessagingItem::isTakeThreadControl),
                event("thread-requested", MessagingItem::isRequestThreadControl),
                event("app-roles", MessagingItem::isAppRoles),
                event("policy-enforcement-with-hyphen", MessagingItem::isPolicyEnforcement),
                event(
                        "echo-of-ours",
                        i -> i.getMessage().isEcho()
                                && i.getMessage().getMetadata().equals("t-1")),
                event("echo-of-another-app", i -> i.getMessage().getAppId().equals("263902037430900")),
                event("numeric-ids", i -> i.getSender().getId().equals("7000000000000001")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void fixture_isReadBySomebodyElse(String fixture, Predicate<MessagingItem> says) {
        List<MessagingItem> items = entries(fixture).getFirst().getMessaging();

        assertThat(items).singleElement().matches(says);
    }

    @Test
    void standbyAndChanges_areReadBySomebodyElse() {
        assertThat(entries("standby").getFirst().getStandby()).hasSize(4);
        assertThat(entries("comment-added").getFirst().getChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.getField()).isEqualTo("feed"));
    }

    @Test
    void proof_agreesOnAnyTokenAndSecret() {
        Random random = new Random(20261123);
        for (int i = 0; i < 200; i++) {
            String secret = Long.toHexString(random.nextLong());
            String token = "EAA" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);

            assertThat(HmacSha256.proof(new Secret(secret), new Secret(token)))
                    .isEqualTo(EncodingUtils.encodeAppSecretProof(secret, token));
        }
    }

    private static List<WebhookEntry> entries(String fixture) {
        String body = new String(MessengerFixtures.body(fixture), StandardCharsets.UTF_8);
        return new DefaultJsonMapper().toJavaObject(body, WebhookObject.class).getEntryList();
    }

    private static Arguments event(String fixture, Predicate<MessagingItem> says) {
        return Arguments.of(fixture, says);
    }
}
