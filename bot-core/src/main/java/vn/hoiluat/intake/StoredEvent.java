package vn.hoiluat.intake;

import java.util.List;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * An event as it was accepted; its id is the document's id, so a duplicate cannot be stored.
 *
 * @param pending true until its conversation has taken it up
 */
public record StoredEvent(InboundEvent event, boolean pending) {

    /** Accepted, not yet taken up by the conversation; by time of arrival. */
    public static final String PENDING = "pending";

    /** All events of a conversation, by the platform's time. */
    public static final String BY_CONVERSATION = "conversation";

    /** How events are stored. */
    public static final Kind<StoredEvent> KIND = new Kind<>(
            "event",
            StoredEvent.class,
            List.of(
                    new Index<>(
                            PENDING,
                            e -> e.pending() ? List.of(Index.key(e.event().receivedAt())) : List.of()),
                    new Index<>(
                            BY_CONVERSATION,
                            e -> List.of(e.event().from().conversationId() + " "
                                    + Index.key(e.event().sentAt())))));

    StoredEvent withoutWords() {
        return new StoredEvent(event.withText("").withoutAttachment(), pending);
    }

    StoredEvent takenUp() {
        return new StoredEvent(event, false);
    }
}
