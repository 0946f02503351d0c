package vn.hoiluat.channels.messenger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.messenger.MessengerEvent.Delivery;
import vn.hoiluat.channels.messenger.MessengerEvent.Read;
import vn.hoiluat.channels.platform.WireValues;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.message.InboundKind;

/** Reads what the platform says of messages that arrived or were seen. Pure. */
final class MessengerReceipts {

    /** Of the messages one receipt names, the last ones are enough. */
    private static final int MOST_NAMED = 20;

    private MessengerReceipts() {}

    static Stream<WebhookItem> delivered(Delivery delivery, MessengerDraft draft) {
        List<String> mids = delivery.mids();
        if (mids == null || mids.isEmpty()) {
            return Stream.of(upTo("delivery", InboundKind.DELIVERED, delivery.watermark(), draft));
        }
        return mids.subList(Math.max(0, mids.size() - MOST_NAMED), mids.size()).stream()
                .filter(WireValues::isGiven)
                .map(mid -> draft.accepted("delivery:" + mid, InboundKind.DELIVERED, "", mid));
    }

    static Stream<WebhookItem> seen(Read read, MessengerDraft draft) {
        return Stream.of(upTo("read", InboundKind.SEEN, read.watermark(), draft));
    }

    /** Everything up to a time: the event has that time and names no message. */
    private static WebhookItem upTo(String key, InboundKind kind, @Nullable String watermark, MessengerDraft draft) {
        if (WireValues.number(watermark, 0) <= 0) {
            return draft.incomplete(key);
        }
        MessengerDraft then = draft.at(WireValues.sentAt(watermark, draft.receivedAt()));
        return then.accepted(key + ":" + draft.to().userId() + ":" + watermark, kind, "", null);
    }
}
