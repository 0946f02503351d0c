package vn.hoiluat.escalation;

import java.time.Clock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * What cases hold of the files that citizens sent: the platform's link until the file is fetched or given up, then only that
 * there was one. The same is forgotten where the message itself is stored.
 */
public final class CaseAttachments {

    private final Documents<StoredEvent> events;
    private final CaseRegister register;
    private final CaseUpdates updates;

    public CaseAttachments(DocumentStore store, CaseRegister register, Clock clock) {
        events = store.documents(StoredEvent.KIND);
        this.register = register;
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /** Whether a message has a picture or file that is still with its platform. Sound and film are not fetched. */
    public static boolean hasLink(CaseMessage message) {
        Attachment attachment = message.attachment();
        boolean fetched = message.kind() == InboundKind.IMAGE || message.kind() == InboundKind.FILE;
        return fetched && attachment != null && attachment.url() != null;
    }

    /** Cases with files that are still with their platforms. */
    public Flux<Case> withLinks() {
        return register.documents().all(Range.of(Case.WITH_LINKS)).map(Versioned::value);
    }

    /** The case, or empty. */
    public Mono<Case> find(String caseId) {
        return register.find(caseId);
    }

    /** The newest open case of a conversation, or empty. */
    public Mono<Case> open(String conversationId) {
        return register.of(conversationId)
                .filter(c -> c.status().isOpen())
                .takeLast(1)
                .next();
    }

    /** Forgets the link of a message and writes into the history what became of the file. Repeatable. */
    public Mono<Void> settled(String caseId, String eventId, String step, String note) {
        return changed(caseId, Case.SYSTEM, eventId, step, note, false);
    }

    /** Forgets all that came beside the words of a message, also what it was called. Repeatable. */
    public Mono<Void> dropped(String caseId, String eventId, String step, String note) {
        return changed(caseId, Case.SYSTEM, eventId, step, note, true);
    }

    /** An officer deleted a file. */
    public Mono<Void> deleted(String caseId, String eventId, String officer, boolean identityCard) {
        String step = identityCard ? "identity-deleted" : "file-deleted";
        return changed(caseId, officer, eventId, step, "", identityCard);
    }

    private Mono<Void> changed(String caseId, String who, String eventId, String step, String note, boolean wholly) {
        return updates.change(
                        caseId, who, edit -> edit.withoutLink(eventId, wholly).step(step, note))
                .then(events.modify(eventId, stored -> without(stored, wholly)))
                .then();
    }

    private static StoredEvent without(StoredEvent stored, boolean wholly) {
        Attachment attachment = stored.event().attachment();
        if (attachment == null) {
            return stored;
        }
        return new StoredEvent(
                wholly ? stored.event().withoutAttachment() : stored.event().withAttachment(attachment.withoutLink()),
                stored.pending());
    }
}
