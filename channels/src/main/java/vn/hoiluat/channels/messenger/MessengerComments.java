package vn.hoiluat.channels.messenger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.messenger.MessengerBody.Change;
import vn.hoiluat.channels.messenger.MessengerBody.Post;
import vn.hoiluat.channels.platform.WireValues;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundKind;

/**
 * Comments under a page's posts. Who wrote one cannot be written to: the one reply to it goes by the comment, and only if the
 * person answers that is there a conversation. So a comment has an address of its own, and no name is kept. Pure.
 */
final class MessengerComments {

    /** Ids of persons are digits only, so the two never meet. */
    private static final String PREFIX = "comment:";

    private MessengerComments() {}

    /** The platform's id of the comment, null if the address is a person's. */
    static @Nullable String commentId(Address to) {
        return to.userId().startsWith(PREFIX) ? to.userId().substring(PREFIX.length()) : null;
    }

    /** A comment that was added, unless the page itself wrote it. */
    static WebhookItem read(Change change, ChannelAccount account, Instant receivedAt) {
        Post post = change.value();
        if (post == null || !"feed".equals(change.field()) || !isNewComment(post)) {
            return skipped(account, "feed", SkipReason.NOT_NEEDED);
        }
        if (post.from() != null && account.externalId().equals(post.from().id())) {
            return skipped(account, "own comment", SkipReason.NOT_NEEDED);
        }
        String commentId = post.commentId();
        String words = post.message();
        if (commentId == null || commentId.isBlank() || words == null || words.isBlank()) {
            return skipped(account, "comment", SkipReason.INCOMPLETE);
        }
        Address author = new Address(Channel.MESSENGER, account.id(), PREFIX + commentId, commentId);
        String millis = Long.toString(1000 * WireValues.number(post.createdTime(), 0));
        return new MessengerDraft(author, WireValues.sentAt(millis, receivedAt), receivedAt)
                .accepted("comment:" + commentId, InboundKind.COMMENT, words, commentId);
    }

    private static boolean isNewComment(Post post) {
        return "comment".equals(post.item()) && "add".equals(post.verb());
    }

    private static WebhookItem skipped(ChannelAccount account, String kind, SkipReason reason) {
        return new WebhookItem.Skipped(account.id(), kind, reason);
    }
}
