package vn.hoiluat.channels.messenger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** An event of which the citizen and the times are known, and not yet what it says. */
record MessengerDraft(Address to, Instant sentAt, Instant receivedAt) {

    MessengerDraft at(Instant otherSentAt) {
        return new MessengerDraft(to, otherSentAt, receivedAt);
    }

    /** The citizen with the time: the key of what has no id of its own. */
    String key() {
        return to.userId() + ":" + sentAt.toEpochMilli();
    }

    /** The event with words alone. */
    WebhookItem accepted(String key, InboundKind kind, String text, @Nullable String messageId) {
        return accepted(key, new MessengerContent(kind, text, null, null), messageId);
    }

    /** The event under a key that is unique on its page. */
    WebhookItem accepted(String key, MessengerContent content, @Nullable String messageId) {
        return new WebhookItem.Accepted(new InboundEvent(
                to.accountId() + ":" + key,
                content.kind(),
                to,
                content.text(),
                content.payload(),
                content.attachment(),
                messageId,
                sentAt,
                receivedAt));
    }

    /** Nothing that could be acted on. */
    WebhookItem incomplete(String kind) {
        return new WebhookItem.Skipped(to.accountId(), kind, SkipReason.INCOMPLETE);
    }
}
