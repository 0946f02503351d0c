package vn.hoiluat.webhooks;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** What was told of a person's cases: their codes and when they were answered. */
final class WebhookData implements PersonalDataHolder {

    private final Documents<Told> told;
    private final Documents<Delivery> deliveries;

    WebhookData(DocumentStore store) {
        told = store.documents(Told.KIND);
        deliveries = store.documents(Delivery.KIND);
    }

    /** Nothing that the person's cases do not say themselves. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return Flux.empty();
    }

    /** What waits to be handed on goes first, so that no delivery is made of it afterwards. */
    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(told, Range.exactly(Told.BY_PERSON, person.conversationId()))
                .then(DocumentEraser.eraseAll(deliveries, Range.exactly(Delivery.BY_PERSON, person.conversationId())));
    }
}
