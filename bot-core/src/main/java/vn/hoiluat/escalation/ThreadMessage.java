package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

/**
 * Something said in the conversation around a case.
 *
 * @param id of the event or of the part
 * @param kind of what a citizen sent, null for anything else
 * @param state how far it has come to the citizen, null for what the citizen said
 * @param detail the platform's reason for a refusal or delay, null if it gave none
 * @param officer account name of who wrote it, null if no officer of ours did
 * @param ofCase true if it belongs to this case, and not only to the conversation
 */
public record ThreadMessage(
        String id,
        Sender from,
        String text,
        Instant at,
        @Nullable InboundKind kind,
        @Nullable Attachment attachment,
        @Nullable PartState state,
        @Nullable String detail,
        @Nullable String officer,
        boolean ofCase) {}
