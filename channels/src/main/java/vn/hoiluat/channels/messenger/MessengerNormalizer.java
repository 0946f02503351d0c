package vn.hoiluat.channels.messenger;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.messenger.MessengerBody.Change;
import vn.hoiluat.channels.messenger.MessengerEvent.Edit;
import vn.hoiluat.channels.messenger.MessengerEvent.Message;
import vn.hoiluat.channels.messenger.MessengerEvent.Party;
import vn.hoiluat.channels.messenger.MessengerEvent.Postback;
import vn.hoiluat.channels.messenger.MessengerEvent.ThreadControl;
import vn.hoiluat.channels.platform.WireValues;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** Puts the events of one page into our words. Pure. */
final class MessengerNormalizer {

    private final String ourAppId;
    private final ChannelAccount account;
    private final Instant receivedAt;

    MessengerNormalizer(String ourAppId, ChannelAccount account, Instant receivedAt) {
        this.ourAppId = ourAppId;
        this.account = account;
        this.receivedAt = receivedAt;
    }

    /** What an event of a conversation of ours says. */
    Stream<WebhookItem> messaging(MessengerEvent event) {
        String notNeeded = event.notNeeded();
        if (notNeeded != null) {
            return Stream.of(skipped(notNeeded, SkipReason.NOT_NEEDED));
        }
        String userId = citizen(event);
        if (userId == null) {
            return Stream.of(skipped("event", SkipReason.INCOMPLETE));
        }
        Address citizen = new Address(Channel.MESSENGER, account.id(), userId);
        Instant sentAt = WireValues.sentAt(event.timestamp(), receivedAt);
        return read(event, new MessengerDraft(citizen, sentAt, receivedAt));
    }

    /** What an event says that is another application's to answer: what a person said is overheard, receipts are no news. */
    Stream<WebhookItem> standby(MessengerEvent event) {
        return messaging(event).map(item -> switch (item) {
            case WebhookItem.Accepted accepted -> overheard(accepted.event());
            case WebhookItem.Skipped skipped -> skipped;
        });
    }

    /** What happened in public. */
    WebhookItem change(Change change) {
        return MessengerComments.read(change, account, receivedAt);
    }

    /** The side that is not the page: an echo has the page as its sender. */
    private @Nullable String citizen(MessengerEvent event) {
        String sender = id(event.sender());
        return account.externalId().equals(sender) ? id(event.recipient()) : sender;
    }

    private static @Nullable String id(@Nullable Party party) {
        return party == null || party.id() == null || party.id().isBlank() ? null : party.id();
    }

    private Stream<WebhookItem> read(MessengerEvent event, MessengerDraft draft) {
        if (event.message() != null) {
            return message(event.message(), draft);
        }
        if (event.postback() != null) {
            return Stream.of(postback(event.postback(), draft));
        }
        if (event.messageEdit() != null) {
            return Stream.of(edit(event.messageEdit(), draft));
        }
        if (event.delivery() != null) {
            return MessengerReceipts.delivered(event.delivery(), draft);
        }
        if (event.read() != null) {
            return MessengerReceipts.seen(event.read(), draft);
        }
        return Stream.of(thread(event, draft));
    }

    private Stream<WebhookItem> message(Message message, MessengerDraft draft) {
        String mid = message.mid();
        if (mid == null || mid.isBlank()) {
            return Stream.of(draft.incomplete("message"));
        }
        if (message.isDeleted()) {
            return Stream.of(draft.accepted("deleted:" + mid, InboundKind.DELETED, "", mid));
        }
        if (message.isEcho()) {
            return Stream.of(echo(message, mid, draft));
        }
        List<MessengerContent> contents = MessengerContent.of(message);
        return IntStream.range(0, contents.size())
                .mapToObj(i -> draft.accepted("message:" + mid + (i == 0 ? "" : "#" + i), contents.get(i), mid));
    }

    private WebhookItem echo(Message message, String mid, MessengerDraft draft) {
        String text = MessengerContent.echoed(message);
        if (ourAppId.equals(message.appId())) {
            // Ours without words could be compared with nothing, and would be taken for a person's.
            return text.isBlank()
                    ? draft.incomplete("echo")
                    : draft.accepted("echo:" + mid, InboundKind.ECHO, text, mid);
        }
        String author = message.appId() == null ? "page" : message.appId();
        return draft.accepted("echo:" + mid, new MessengerContent(InboundKind.ECHO, text, author, null), mid);
    }

    private static WebhookItem postback(Postback postback, MessengerDraft draft) {
        String mid = WireValues.isGiven(postback.mid()) ? postback.mid() : null;
        return draft.accepted("postback:" + (mid == null ? draft.key() : mid), MessengerContent.of(postback), mid);
    }

    private static WebhookItem edit(Edit edit, MessengerDraft draft) {
        String mid = edit.mid();
        String text = edit.text();
        if (mid == null || mid.isBlank() || text == null || text.isBlank()) {
            return draft.incomplete("message_edit");
        }
        String number = edit.numEdit() == null ? Long.toString(draft.sentAt().toEpochMilli()) : edit.numEdit();
        return draft.accepted("edit:" + mid + ":" + number, InboundKind.EDITED, text, mid);
    }

    private WebhookItem thread(MessengerEvent event, MessengerDraft draft) {
        ThreadControl passed = event.passThreadControl();
        if (passed != null && ourAppId.equals(passed.newOwnerAppId())) {
            return draft.accepted("returned:" + draft.key(), InboundKind.THREAD_RETURNED, "", null);
        }
        return passed == null && event.takeThreadControl() == null
                ? skipped("unknown", SkipReason.UNKNOWN_KIND)
                : draft.accepted("taken:" + draft.key(), InboundKind.THREAD_TAKEN, "", null);
    }

    private WebhookItem overheard(InboundEvent event) {
        return switch (event.kind()) {
            case SEEN, DELIVERED -> skipped("standby", SkipReason.NOT_NEEDED);
            case ECHO, EDITED, DELETED, THREAD_TAKEN, THREAD_RETURNED -> new WebhookItem.Accepted(event);
            case TEXT,
                    BUTTON,
                    IMAGE,
                    AUDIO,
                    VIDEO,
                    FILE,
                    STICKER,
                    LOCATION,
                    LINK,
                    CONTACT,
                    OPENED,
                    FOLLOW,
                    UNFOLLOW,
                    UNDELIVERED,
                    COMMENT,
                    OVERHEARD,
                    WITHDRAW -> new WebhookItem.Accepted(asOverheard(event));
        };
    }

    private static InboundEvent asOverheard(InboundEvent event) {
        return new InboundEvent(
                event.id(),
                InboundKind.OVERHEARD,
                event.from(),
                event.text(),
                event.payload(),
                event.attachment(),
                event.providerMessageId(),
                event.sentAt(),
                event.receivedAt());
    }

    private WebhookItem skipped(String kind, SkipReason reason) {
        return new WebhookItem.Skipped(account.id(), kind, reason);
    }
}
