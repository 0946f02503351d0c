package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/**
 * What the citizen said in a case: masked words, and the platform's link to anything beside them.
 *
 * @param kind {@link InboundKind#DELETED} once the citizen took it back
 * @param providerMessageId the platform's id of the message, null if it gave none
 */
public record CaseMessage(
        String eventId,
        InboundKind kind,
        String text,
        @Nullable Attachment attachment,
        @Nullable String providerMessageId,
        Instant sentAt) {

    /** What an event says. */
    public static CaseMessage of(InboundEvent event) {
        return new CaseMessage(
                event.id(), event.kind(), event.text(), event.attachment(), event.providerMessageId(), event.sentAt());
    }

    /** Without the platform's link, or without all that came beside the words. */
    CaseMessage withoutLink(boolean wholly) {
        return new CaseMessage(
                eventId,
                kind,
                text,
                wholly || attachment == null ? null : attachment.withoutLink(),
                providerMessageId,
                sentAt);
    }

    /** The same message after its sender took it back: only that there was one is left. */
    CaseMessage withdrawn() {
        return new CaseMessage(eventId, InboundKind.DELETED, "", null, providerMessageId, sentAt);
    }
}
