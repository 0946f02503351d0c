package vn.hoiluat.intake;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Masks personal numbers and drops what must not be kept, stores the event under its key, then tells the listener, which
 * must not block.
 */
public final class StoredIntake implements MessageIntake {

    private final Documents<StoredEvent> events;
    private final Predicate<InboundEvent> showsIdentity;
    private final Consumer<InboundEvent> accepted;

    /** Of an event that shows somebody's identity, such as a picture of an identity paper, no attachment is kept. */
    public StoredIntake(DocumentStore store, Predicate<InboundEvent> showsIdentity, Consumer<InboundEvent> accepted) {
        events = store.documents(StoredEvent.KIND);
        this.showsIdentity = showsIdentity;
        this.accepted = accepted;
    }

    @Override
    public Mono<IntakeResult> accept(InboundEvent event) {
        InboundEvent masked = masked(event);
        return events.insert(event.id(), new StoredEvent(masked, true)).map(isNew -> {
            if (isNew) {
                accepted.accept(masked);
            }
            return isNew ? IntakeResult.ACCEPTED : IntakeResult.DUPLICATE;
        });
    }

    private InboundEvent masked(InboundEvent event) {
        if (event.kind() == InboundKind.CONTACT) {
            return event.withText("").withoutAttachment();
        }
        InboundEvent kept = showsIdentity.test(event) ? event.withoutAttachment() : event;
        return kept.withText(PersonalNumbers.mask(event.text()).text()).withAttachment(named(kept.attachment()));
    }

    private static @Nullable Attachment named(@Nullable Attachment attachment) {
        return attachment == null || attachment.name() == null
                ? attachment
                : attachment.named(PersonalNumbers.mask(attachment.name()).text());
    }

    /** Notes that the conversation has the event. */
    public Mono<Void> takenUp(String eventId) {
        return events.modify(eventId, stored -> stored.pending() ? stored.takenUp() : stored)
                .then();
    }

    /** Forgets the words of a message that its sender took back; that there was one stays on record. */
    public Mono<Void> forgetWords(String conversationId, String providerMessageId) {
        return events.all(Range.prefix(StoredEvent.BY_CONVERSATION, conversationId + " "))
                .filter(stored ->
                        providerMessageId.equals(stored.value().event().providerMessageId()))
                .concatMap(stored -> events.modify(stored.id(), StoredEvent::withoutWords))
                .then();
    }

    /** Events that arrived before this time and that no conversation has taken up, oldest first. */
    public Flux<InboundEvent> pending(Instant before) {
        return events.all(Range.between(StoredEvent.PENDING, "", Index.key(before)))
                .map(Versioned::value)
                .map(StoredEvent::event);
    }

    /** How many events wait to be taken up, counted to the cap. */
    public Mono<Long> countPending(int cap) {
        return events.count(Range.of(StoredEvent.PENDING), cap);
    }
}
