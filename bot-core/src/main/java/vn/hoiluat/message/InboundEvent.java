package vn.hoiluat.message;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event of a platform, verified and in our words. Text is NFC.
 *
 * @param id unique over all accounts and stable over redeliveries: the key that makes a duplicate one message
 * @param kind what happened
 * @param from the citizen concerned, also for echoes, which the account sent
 * @param text words, empty if none
 * @param payload what a pressed button carries, null otherwise
 * @param attachment what came beside the words, null if nothing
 * @param providerMessageId the platform's id of the message meant: its own, or the one that was echoed, seen or delivered
 * @param sentAt the platform's time of the event
 * @param receivedAt our time of its arrival
 */
public record InboundEvent(
        String id,
        InboundKind kind,
        Address from,
        String text,
        @Nullable String payload,
        @Nullable Attachment attachment,
        @Nullable String providerMessageId,
        Instant sentAt,
        Instant receivedAt) {

    public InboundEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank, expected the platform's key of the event");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The same event with other words, as when personal numbers are masked. */
    public InboundEvent withText(String newText) {
        return new InboundEvent(id, kind, from, newText, payload, attachment, providerMessageId, sentAt, receivedAt);
    }

    /** The same event without what came beside the words, as when it must not be kept. */
    public InboundEvent withoutAttachment() {
        return withAttachment(null);
    }

    /** The same event with something else beside the words. */
    public InboundEvent withAttachment(@Nullable Attachment other) {
        return new InboundEvent(id, kind, from, text, payload, other, providerMessageId, sentAt, receivedAt);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
