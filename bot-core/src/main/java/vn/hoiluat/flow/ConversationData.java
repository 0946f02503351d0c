package vn.hoiluat.flow;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What the core stores of a person: messages, decisions, replies, cases, and the conversation itself. */
public final class ConversationData implements PersonalDataHolder {

    private final Documents<StoredEvent> events;
    private final Documents<Turn> turns;
    private final Documents<OutboundRecord> outbound;
    private final Documents<Case> cases;
    private final Documents<Conversation> conversations;

    public ConversationData(DocumentStore store) {
        events = store.documents(StoredEvent.KIND);
        turns = store.documents(Turn.KIND);
        outbound = store.documents(OutboundRecord.KIND);
        cases = store.documents(Case.KIND);
        conversations = store.documents(Conversation.KIND);
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        Flux<PersonalItem> said = events.all(of(StoredEvent.KIND, person))
                .map(Versioned::value)
                .map(StoredEvent::event)
                .filter(e -> e.kind().isMessage())
                .map(e -> new PersonalItem(e.sentAt(), Sender.CITIZEN, e.text()));
        Flux<PersonalItem> heard = outbound.all(of(OutboundRecord.KIND, person))
                .map(Versioned::value)
                .map(r -> new PersonalItem(r.at(), r.part().sender(), r.part().text()));
        Flux<PersonalItem> passedOn = cases.all(of(Case.KIND, person))
                .flatMapIterable(found -> found.value().slips())
                .map(ConversationData::passedOn);
        return said.concatWith(heard).concatWith(passedOn);
    }

    /** What an agency was told of the person, or was to be told. */
    private static PersonalItem passedOn(CaseSlip slip) {
        String all = Stream.of(
                        slip.agency().name(),
                        slip.question(),
                        slip.name(),
                        slip.phone().value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new PersonalItem(slip.consent().at(), Sender.OFFICER, all);
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(events, of(StoredEvent.KIND, person))
                .concatWith(DocumentEraser.eraseAll(turns, of(Turn.KIND, person)))
                .concatWith(DocumentEraser.eraseAll(outbound, of(OutboundRecord.KIND, person)))
                .concatWith(DocumentEraser.eraseAll(cases, of(Case.KIND, person)))
                .concatWith(DocumentEraser.erase(conversations, person.conversationId()))
                .reduce(0L, Long::sum);
    }

    /** All four kinds name the index by conversation alike, each key beginning with the conversation's id. */
    private static Range of(Kind<?> kind, Address person) {
        boolean indexed = kind.indexes().stream().anyMatch(i -> i.name().equals(BY_CONVERSATION));
        if (!indexed) {
            throw new IllegalStateException(kind.name() + " has no index " + BY_CONVERSATION);
        }
        return Range.prefix(BY_CONVERSATION, person.conversationId() + " ");
    }

    private static final String BY_CONVERSATION = "conversation";
}
