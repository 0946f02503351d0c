package vn.hoiluat.ladder;

import java.time.Instant;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Where detours are kept. */
public final class Detours implements PersonalDataHolder {

    private final Documents<Detour> detours;

    public Detours(DocumentStore store) {
        detours = store.documents(Detour.KIND);
    }

    /** Nothing: detours hold no words. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return Flux.empty();
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(detours, of(person.conversationId()));
    }

    Flux<Detour> of(Case c) {
        return detours.all(of(c.address().conversationId()))
                .map(Versioned::value)
                .filter(d -> d.caseId().equals(c.id()));
    }

    Flux<Detour> unfinished(Address person) {
        return detours.all(of(person.conversationId()))
                .map(Versioned::value)
                .filter(d -> d.state() != Detour.State.ENDED && !d.parts().isEmpty());
    }

    Flux<Versioned<Detour>> due(Instant now) {
        return detours.all(Range.between(Detour.DUE, "", Index.key(now) + '\0'));
    }

    Mono<Detour> sentAs(String accountId, String providerMessageId) {
        String key = OutboundRecord.providerKey(accountId, providerMessageId);
        return detours.page(Range.exactly(Detour.BY_PROVIDER_ID, key), null, 1)
                .flatMapIterable(page -> page.items())
                .next()
                .map(Versioned::value);
    }

    Flux<Detour> calls() {
        return detours.all(Range.of(Detour.CALLS)).map(Versioned::value);
    }

    /** Begins a detour, or changes it if it was begun before. */
    Mono<Void> begin(Detour first, UnaryOperator<Detour> change) {
        return detours.insert(first.letterId(), first)
                .flatMap(isNew -> isNew ? Mono.empty() : change(first.letterId(), change))
                .then();
    }

    Mono<Detour> change(String letterId, UnaryOperator<Detour> change) {
        return detours.modify(letterId, change).map(Versioned::value);
    }

    /** Writes if nobody else did since it was read; false if somebody did. */
    Mono<Boolean> replace(Versioned<Detour> found, Detour changed) {
        return detours.replace(found.id(), found.version(), changed);
    }

    private static Range of(String conversationId) {
        return Range.prefix(Detour.BY_CONVERSATION, conversationId + " ");
    }
}
