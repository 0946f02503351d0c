package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** What the citizen said in a case: masked words, and the platform's link to anything beside them. */
public record CaseMessage(
        String eventId,
        InboundKind kind,
        String text,
        @Nullable Attachment attachment,
        Instant sentAt) {

    static CaseMessage of(InboundEvent event) {
        return new CaseMessage(event.id(), event.kind(), event.text(), event.attachment(), event.sentAt());
    }
}
